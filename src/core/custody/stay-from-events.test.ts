import { describe, expect, it } from 'vitest'
import type { Instant } from '../dates/instant'
import { type CustodyEvent, type EventKind, eventSchema } from './event'
import { eventsUntil } from './events-until'
import { heldState } from './held-state'
import { stayFromEvents } from './stay-from-events'

const at = (text: string) => text as Instant
const mexico = 'America/Mexico_City'

const event = (
  kind: EventKind,
  happenedAt: string | null,
  more: Partial<CustodyEvent> = {},
): CustodyEvent => ({
  id: `${kind} ${happenedAt}`,
  kind,
  happenedAt: happenedAt === null ? null : at(happenedAt),
  happenedPrecision: happenedAt === null ? 'unknown' : 'minute',
  recordedAt: at('2026-06-01T00:00:00.000Z'),
  enteredInError: false,
  ...more,
})
const onDay = (kind: EventKind, start: string) => event(kind, start, { happenedPrecision: 'day' })
const kinds = (events: CustodyEvent[], zone = mexico) =>
  stayFromEvents(events, zone).problems.map((problem) => problem.kind)

describe('the start of a stay', () => {
  it('is out of order where a handover known to the day ends with it before the stop', () => {
    const handover = onDay('handover', '2026-01-05T06:00:00.000Z')
    expect(kinds([handover, onDay('stop', '2026-01-06T06:00:00.000Z')])).toEqual(['starts-out-of-order'])
    expect(kinds([handover, event('stop', '2026-01-06T06:00:00.000Z')])).toEqual(['starts-out-of-order'])
    expect(kinds([handover, event('stop', '2026-01-06T05:59:59.999Z')])).toEqual([])
    expect(kinds([handover, onDay('stop', '2026-01-05T06:00:00.000Z')])).toEqual([])
    const toTheMinute = event('handover', '2026-01-06T06:00:00.000Z')
    expect(kinds([toTheMinute, event('stop', '2026-01-06T06:00:00.000Z')])).toEqual([])
  })

  it('is the physical stop, not the arrival at the facility', () => {
    const stay = stayFromEvents(
      [
        event('arrival', '2026-01-06T09:00:00.000Z'),
        event('handover', '2026-01-05T20:00:00.000Z'),
        event('stop', '2026-01-05T10:00:00.000Z'),
      ],
      mexico,
    )
    expect(stay.start).toEqual({
      at: '2026-01-05T10:00:00.000Z',
      notAfter: '2026-01-05T10:00:00.000Z',
      kind: 'stop',
      precision: 'minute',
    })
    expect(stay.problems).toEqual([])
  })

  it('lies anywhere in the local day when only the day is known', () => {
    const { start } = stayFromEvents([onDay('stop', '2026-01-05T06:00:00.000Z')], mexico)
    expect(start.at).toBe('2026-01-05T06:00:00.000Z')
    expect(start.notAfter).toBe('2026-01-06T06:00:00.000Z')
  })

  it('is no later than an exact arrival on the same day', () => {
    const { start } = stayFromEvents(
      [onDay('stop', '2026-01-05T06:00:00.000Z'), event('arrival', '2026-01-05T21:00:00.000Z')],
      mexico,
    )
    expect(start.at).toBe('2026-01-05T06:00:00.000Z')
    expect(start.notAfter).toBe('2026-01-05T21:00:00.000Z')
  })

  it('is not put in doubt by what is known to the same day only', () => {
    const { start, problems } = stayFromEvents(
      [event('stop', '2026-01-05T21:00:00.000Z'), onDay('handover', '2026-01-05T06:00:00.000Z')],
      mexico,
    )
    expect([start.at, start.notAfter, start.kind]).toEqual([
      '2026-01-05T21:00:00.000Z',
      '2026-01-05T21:00:00.000Z',
      'stop',
    ])
    expect(problems).toEqual([])
  })

  it('is moved back by a sign of custody of the day before', () => {
    const { start } = stayFromEvents(
      [event('stop', '2026-01-05T21:00:00.000Z'), onDay('handover', '2026-01-04T06:00:00.000Z')],
      mexico,
    )
    expect(start.at).toBe('2026-01-04T06:00:00.000Z')
  })

  it('is unknown, but before the arrival, when the stop has no time', () => {
    const stay = stayFromEvents([event('stop', null), event('arrival', '2026-01-05T21:00:00.000Z')], mexico)
    expect(stay.start).toEqual({
      at: null,
      notAfter: '2026-01-05T21:00:00.000Z',
      kind: 'stop',
      precision: 'unknown',
    })
    expect(stay.problems.map((problem) => problem.kind)).toEqual(['start-time-unknown'])
  })

  it('is unknown, but before the end, when the stop has no time and was typed after the end', () => {
    const { start, end } = stayFromEvents(
      [event('stop', null), event('release', '2026-01-10T12:00:00.000Z')],
      mexico,
    )
    expect(start).toMatchObject({ at: null, notAfter: '2026-01-10T12:00:00.000Z' })
    expect(end).toMatchObject({ at: '2026-01-10T12:00:00.000Z' })
  })

  it('stays known when only the arrival has no time', () => {
    const { start } = stayFromEvents(
      [event('stop', '2026-01-05T10:00:00.000Z'), event('arrival', null)],
      mexico,
    )
    expect(start.at).toBe('2026-01-05T10:00:00.000Z')
  })

  it('is missing when nothing shows custody', () => {
    const stay = stayFromEvents([event('hearing', '2026-01-05T10:00:00.000Z')], mexico)
    expect(stay.start.at).toBeNull()
    expect(stay.problems).toEqual([{ kind: 'start-missing', eventIds: [] }])
  })

  it('is moved back by an earlier sign of custody, and says so', () => {
    const events = [
      event('arrival', '2026-01-05T10:00:00.000Z'),
      event('transfer-in', '2026-01-04T10:00:00.000Z'),
    ]
    expect(stayFromEvents(events, mexico).start.at).toBe('2026-01-04T10:00:00.000Z')
    expect(kinds(events)).toEqual(['start-inferred'])
  })

  it('is the birth for a child born in custody, and not for its mother', () => {
    const birth = event('birth', '2026-02-01T10:00:00.000Z')
    expect(stayFromEvents([birth], mexico).start.kind).toBe('birth')
    expect(stayFromEvents([birth, event('stop', '2026-02-02T10:00:00.000Z')], mexico).start.kind).toBe('stop')
  })

  it('ignores what was entered in error', () => {
    const wrong = event('stop', '2025-01-05T10:00:00.000Z', { enteredInError: true })
    const right = event('stop', '2026-01-05T10:00:00.000Z')
    expect(stayFromEvents([wrong, right], mexico).start.at).toBe('2026-01-05T10:00:00.000Z')
  })
})

describe('the end of a stay', () => {
  const stop = event('stop', '2026-01-05T10:00:00.000Z')

  it('is the release, the removal or the death', () => {
    for (const kind of ['release', 'removal', 'death'] as const)
      expect(stayFromEvents([stop, event(kind, '2026-01-09T10:00:00.000Z')], mexico).end).toEqual({
        at: '2026-01-09T10:00:00.000Z',
        notBefore: '2026-01-09T10:00:00.000Z',
        notAfter: '2026-01-09T10:00:00.000Z',
        kind,
        precision: 'minute',
      })
  })

  it('is not a transfer, a hospital bed, an absence or an escape', () => {
    for (const kind of ['transfer-out', 'hospital', 'absence', 'escape'] as const)
      expect(stayFromEvents([stop, event(kind, '2026-01-09T10:00:00.000Z')], mexico).end).toBeNull()
  })

  it('before the start is not believed: the person counts as held', () => {
    const stay = stayFromEvents([stop, event('release', '2026-01-04T10:00:00.000Z')], mexico)
    expect(stay.end).toBeNull()
    expect(stay.problems.map((problem) => problem.kind)).toEqual(['end-before-start'])
  })

  it('on a day that was over before the start is not believed either', () => {
    const release = onDay('release', '2026-01-04T06:00:00.000Z')
    for (const start of [
      onDay('stop', '2026-01-05T06:00:00.000Z'),
      event('stop', '2026-01-05T06:00:00.000Z'),
    ]) {
      expect(stayFromEvents([start, release], mexico).end).toBeNull()
      expect(kinds([start, release])).toEqual(['end-before-start'])
    }
    const before = event('stop', '2026-01-05T05:59:59.999Z')
    expect(stayFromEvents([before, release], mexico).end).toMatchObject({ kind: 'release' })
  })

  it('on a day is followed by what happened from the next day on', () => {
    const release = onDay('release', '2026-01-09T06:00:00.000Z')
    const onThatDay = event('hospital', '2026-01-10T05:59:00.000Z')
    const after = onDay('hospital', '2026-01-10T06:00:00.000Z')
    expect(kinds([stop, onThatDay, release])).toEqual([])
    expect(kinds([stop, release, after])).toEqual(['event-after-end'])
  })

  it('on the day of an exact start is not before that start', () => {
    const stay = stayFromEvents([stop, onDay('release', '2026-01-05T06:00:00.000Z')], mexico)
    expect(stay.end?.at).toBe('2026-01-05T10:00:00.000Z')
    expect(stay.end?.notAfter).toBe('2026-01-06T06:00:00.000Z')
  })

  it('without a time lies between the last sign of custody and its entry', () => {
    const stay = stayFromEvents(
      [stop, event('transfer-in', '2026-01-20T10:00:00.000Z'), event('release', null)],
      mexico,
    )
    expect(stay.end).toEqual({
      at: null,
      notBefore: '2026-01-20T10:00:00.000Z',
      notAfter: '2026-06-01T00:00:00.000Z',
      kind: 'release',
      precision: 'unknown',
    })
    expect(heldState(stay, at('2026-05-31T23:59:00.000Z'))).toBe('held')
    expect(heldState(stay, at('2026-06-01T00:00:00.000Z'))).toBe('ended')
  })

  it('reports a second end and custody after the end', () => {
    const events = [
      stop,
      event('release', '2026-01-09T10:00:00.000Z'),
      event('removal', '2026-01-10T10:00:00.000Z'),
      event('placement', '2026-01-11T10:00:00.000Z'),
    ]
    expect(kinds(events)).toEqual(['more-than-one-end', 'event-after-end'])
    expect(stayFromEvents(events, mexico).end?.at).toBe('2026-01-09T10:00:00.000Z')
  })
})

describe('time at large', () => {
  const stop = event('stop', '2026-01-05T10:00:00.000Z')
  const escaped = event('escape', '2026-01-07T10:00:00.000Z')

  it('runs from the escape to the recapture', () => {
    const stay = stayFromEvents([stop, escaped, event('recapture', '2026-01-08T10:00:00.000Z')], mexico)
    expect(stay.atLarge).toEqual([
      {
        from: { earliest: '2026-01-07T10:00:00.000Z', latest: '2026-01-07T10:00:00.000Z' },
        until: { earliest: '2026-01-08T10:00:00.000Z', latest: '2026-01-08T10:00:00.000Z' },
      },
    ])
    expect(heldState(stay, at('2026-01-07T12:00:00.000Z'))).toBe('at-large')
    expect(heldState(stay, at('2026-01-08T10:00:00.000Z'))).toBe('held')
  })

  it('ends at the next sign of custody when no recapture was recorded', () => {
    const events = [stop, escaped, event('transfer-in', '2026-01-09T10:00:00.000Z')]
    expect(kinds(events)).toEqual(['recapture-missing'])
    expect(stayFromEvents(events, mexico).atLarge[0]?.until?.earliest).toBe('2026-01-09T10:00:00.000Z')
  })

  it('takes a recapture known to the day as following an escape on that day', () => {
    const events = [stop, escaped, onDay('recapture', '2026-01-07T06:00:00.000Z')]
    expect(kinds(events)).toEqual([])
    expect(stayFromEvents(events, mexico).atLarge[0]?.until?.latest).toBe('2026-01-08T06:00:00.000Z')
  })

  it('reports escapes and recaptures that do not match', () => {
    expect(kinds([stop, escaped, event('escape', '2026-01-08T10:00:00.000Z')])).toEqual(['escaped-twice'])
    expect(kinds([stop, event('recapture', '2026-01-08T10:00:00.000Z')])).toEqual([
      'recapture-without-escape',
    ])
    expect(kinds([stop, event('escape', null)])).toEqual(['pause-time-unknown'])
  })
})

describe('eventsUntil', () => {
  it('leaves out what had not happened yet', () => {
    const stop = event('stop', '2026-01-05T10:00:00.000Z')
    const release = event('release', '2026-01-09T10:00:00.000Z')
    expect(eventsUntil([stop, release], at('2026-01-09T09:59:59.999Z'))).toEqual([stop])
    expect(eventsUntil([stop, release], at('2026-01-09T10:00:00.000Z'))).toEqual([stop, release])
  })

  it('takes in an end without time once it was entered', () => {
    const release = event('release', null)
    expect(eventsUntil([release], at('2026-05-31T00:00:00.000Z'))).toEqual([])
    expect(eventsUntil([release], at('2026-06-01T00:00:00.000Z'))).toEqual([release])
  })
})

describe('eventSchema', () => {
  it('refuses a time without precision, a precision without time and a year out of reach', () => {
    const whole = {
      ...event('stop', '2026-01-05T10:00:00.000Z'),
      stayId: 's',
      personId: 'p',
      recordedBy: 'u',
      place: '',
      unitId: null,
      note: '',
    }
    expect(eventSchema.safeParse(whole).success).toBe(true)
    expect(eventSchema.safeParse({ ...whole, happenedPrecision: 'unknown' }).success).toBe(false)
    expect(eventSchema.safeParse({ ...whole, happenedAt: null }).success).toBe(false)
    for (const slip of ['0999-01-05T10:00:00.000Z', '9999-01-05T10:00:00.000Z'])
      expect(eventSchema.safeParse({ ...whole, happenedAt: slip }).success).toBe(false)
  })
})
