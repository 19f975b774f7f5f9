import type { InputOf } from '../../src/core/contract'
import type { Instant } from '../../src/core/dates/instant'
import type { PlainDate } from '../../src/core/dates/plain-date'

type Admission = InputOf<'people.admit'>

/** Someone with every fact known, as a form would send it. */
export const aPerson = (more: Partial<Admission['person']> = {}): Admission['person'] => ({
  number: 'RC-2026-0412',
  familyName: 'Noori',
  givenName: 'Farid',
  scriptName: 'فرید نوری',
  birth: { kind: 'exact', on: '1995-03-02' as PlainDate },
  sex: 'male',
  nationalities: ['AF'],
  languages: ['fa', 'en'],
  note: '',
  identifiers: [],
  ...more,
})

/** A time known to the minute, as a form would send it. */
export const minute = (at: string) => ({ precision: 'minute', at: at as Instant }) as const

/** A stay from a stop on Thu 5 Nov 2026 17:20 in Mexico City, placed in unit A on arrival. */
export const anOpening = (more: Partial<Admission['stay']> = {}): Admission['stay'] => ({
  stop: { happened: minute('2026-11-05T23:20:00.000Z'), place: 'Road check km 41', note: '' },
  handover: { happened: minute('2026-11-06T05:50:00.000Z'), place: 'Paso Norte', note: '' },
  arrival: { happened: minute('2026-11-06T16:15:00.000Z'), place: '', note: '' },
  placement: { unitId: 'unit-1', place: 'B-07', kind: 'ordinary' },
  order: {
    kind: 'immigration',
    ground: 'Art. 99',
    authority: 'Migration institute',
    number: 'AP-0931',
    issuedAt: '2026-11-07T01:30:00.000Z' as Instant,
    servedAt: null,
    effectiveFrom: null,
    expiresAt: '2026-11-24T15:00:00.000Z' as Instant,
  },
  ...more,
})
