import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../core/dates/instant'
import type { FileEvent, FileStay } from '../../../core/people/person-file'
import { placeSpans } from './timeline-parts'

const at = (text: string) => text as Instant
const event = (kind: FileEvent['kind'], happenedAt: string): FileEvent => ({
  id: `${kind} ${happenedAt}`,
  kind,
  happenedAt: at(happenedAt),
  happenedPrecision: 'minute',
  recordedAt: at(happenedAt),
  correction: null,
  recordedByName: '',
  enteredAfterMs: 0,
  enteredLate: false,
  place: '',
  unitName: null,
  note: '',
  enteredInError: false,
})
const stay = (events: FileEvent[]): FileStay => ({
  id: 'stay',
  place: '',
  told: {
    start: { at: events[0]?.happenedAt ?? null, notAfter: null, kind: 'stop', precision: 'minute' },
    end: null,
    atLarge: [],
    problems: [],
  },
  state: 'held',
  endKind: null,
  timeHeld: { shortestMs: 0, longestMs: 0 },
  events,
  placements: [],
  orders: [],
  authority: {
    intervals: [],
    sumsMs: { valid: 0, pending: 0, 'past-limit': 0, gap: 0, expired: 0 },
    withoutOrder: { ms: 0, stretches: 0 },
    overlaps: [],
  },
  extensions: [],
})

describe('the places of a stay', () => {
  it('begin at the stop and know the hospital as away', () => {
    const spans = placeSpans(
      stay([
        event('stop', '2026-11-05T23:20:00.000Z'),
        event('handover', '2026-11-06T05:50:00.000Z'),
        event('arrival', '2026-11-06T16:15:00.000Z'),
        event('hospital', '2026-11-10T08:00:00.000Z'),
        event('return', '2026-11-10T16:30:00.000Z'),
      ]),
      at('2026-11-24T00:00:00.000Z'),
    )
    expect(spans.map(({ kind, from, until }) => [kind, from, until])).toEqual([
      ['before', '2026-11-05T23:20:00.000Z', '2026-11-06T05:50:00.000Z'],
      ['before', '2026-11-06T05:50:00.000Z', '2026-11-06T16:15:00.000Z'],
      ['away', '2026-11-10T08:00:00.000Z', '2026-11-10T16:30:00.000Z'],
    ])
  })
})
