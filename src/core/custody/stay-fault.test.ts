import { describe, expect, it } from 'vitest'
import type { Instant } from '../dates/instant'
import type { PlainDate } from '../dates/plain-date'
import { conflict, invalid } from '../result'
import type { CustodyEvent, EventKind } from './event'
import { eventFault, overlapFault, stayFault } from './stay-fault'
import { stayFromEvents } from './stay-from-events'

const at = (text: string) => text as Instant
const zone = 'America/Mexico_City'
const now = at('2026-11-24T18:00:00.000Z')
const event = (
  kind: EventKind,
  happenedAt: string | null,
  happenedPrecision: CustodyEvent['happenedPrecision'] = 'minute',
): CustodyEvent => ({
  id: `${kind} ${happenedAt}`,
  kind,
  happenedAt: happenedAt === null ? null : at(happenedAt),
  happenedPrecision: happenedAt === null ? 'unknown' : happenedPrecision,
  recordedAt: now,
  enteredInError: false,
})
const unknownBirth = { kind: 'unknown' } as const

describe('an event', () => {
  const fault = (happenedAt: string | null, precision: CustodyEvent['happenedPrecision'] = 'minute') =>
    eventFault(event('stop', happenedAt, precision), unknownBirth, now, zone, ['happened'])

  it('cannot have happened after it was typed', () => {
    expect(fault('2026-11-24T18:00:00.001Z')).toEqual(invalid(['happened'], 'event.inFuture'))
    expect(fault('2026-11-24T18:00:00.000Z')).toBeNull()
  })

  it('known to the day may be today, not tomorrow', () => {
    expect(fault('2026-11-24T06:00:00.000Z', 'day')).toBeNull()
    expect(fault('2026-11-25T06:00:00.000Z', 'day')).toEqual(invalid(['happened'], 'event.inFuture'))
  })

  it('did not happen in another century, nor before the person was born', () => {
    expect(fault('1899-12-31T23:59:59.999Z')).toEqual(invalid(['happened'], 'event.tooEarly'))
    const born = { kind: 'exact', on: '2026-01-02' as PlainDate } as const
    expect(eventFault(event('stop', '2026-01-01T12:00:00.000Z'), born, now, zone, ['happened'])).toEqual(
      invalid(['happened'], 'event.beforeBirth'),
    )
  })

  it('whose time is unknown cannot be faulted for it', () => {
    expect(fault(null)).toBeNull()
  })
})

describe('a stay', () => {
  const stop = event('stop', '2026-11-05T23:20:00.000Z')
  const release = event('release', '2026-11-10T12:00:00.000Z')

  it('does not begin with a handover or an arrival that comes before its stop', () => {
    const handover = event('handover', '2026-11-06T05:50:00.000Z')
    const arrival = event('arrival', '2026-11-06T16:15:00.000Z')
    const late = { ...stop, happenedAt: at('2026-11-08T16:00:00.000Z') }
    expect(stayFault([stop, handover, arrival], [late, handover, arrival], zone)).toEqual(
      conflict('stay.outOfOrder'),
    )
    expect(stayFault([late, handover, arrival], [late, handover, arrival, release], zone)).toBeNull()
    const sameDay = event('stop', '2026-11-06T06:00:00.000Z', 'day')
    expect(stayFault([stop, arrival], [sameDay, arrival], zone)).toBeNull()
  })

  it('is not begun earlier by what shows custody but is no stop', () => {
    const wrongYear = event('hospital', '2025-11-07T12:00:00.000Z')
    expect(stayFault([stop], [stop, wrongYear], zone)).toEqual(conflict('stay.beginsEarlier'))
    expect(stayFault([stop], [stop, event('hospital', '2026-11-07T12:00:00.000Z')], zone)).toBeNull()
    expect(stayFault([stop], [stop, event('stop', '2026-11-04T12:00:00.000Z')], zone)).toBeNull()
    // Whose stop was taken back is held since the next sign of custody.
    const moved = event('transfer-out', '2026-11-06T10:00:00.000Z')
    expect(stayFault([stop, moved, release], [moved, release], zone)).toBeNull()
  })

  it('does not end before it starts', () => {
    const early = event('release', '2026-11-05T23:19:00.000Z')
    expect(stayFault([stop], [stop, early], zone)).toEqual(conflict('stay.endBeforeStart'))
  })

  it('ends once', () => {
    expect(
      stayFault([stop, release], [stop, release, event('removal', '2026-11-11T12:00:00.000Z')], zone),
    ).toEqual(conflict('stay.alreadyEnded'))
  })

  it('holds nobody after its end', () => {
    expect(
      stayFault([stop, release], [stop, release, event('hospital', '2026-11-11T12:00:00.000Z')], zone),
    ).toEqual(conflict('stay.eventAfterEnd'))
  })

  it('with an old contradiction can still be mended', () => {
    const early = event('release', '2026-11-01T12:00:00.000Z')
    expect(
      stayFault([stop, early], [stop, early, event('hearing', '2026-11-06T12:00:00.000Z')], zone),
    ).toBeNull()
  })
})

describe('two stays of one person', () => {
  const stayOf = (...events: CustodyEvent[]) => stayFromEvents(events, zone)
  const first = stayOf(
    event('stop', '2026-11-01T12:00:00.000Z'),
    event('release', '2026-11-03T12:00:00.000Z'),
  )

  it('may not both go on', () => {
    expect(overlapFault(stayOf(event('stop', null)), [stayOf(event('stop', null))])).toEqual(
      conflict('stay.stillHeld'),
    )
  })

  it('may not share an hour, and it is said which', () => {
    expect(overlapFault(stayOf(event('stop', '2026-11-03T11:00:00.000Z')), [first])).toEqual(
      conflict('stay.overlaps', {
        from: '2026-11-01T12:00:00.000Z',
        open: 'no',
        until: '2026-11-03T12:00:00.000Z',
      }),
    )
  })

  it('may not begin before another that has an end without its time, and go on over its start', () => {
    const other = stayOf(event('stop', '2026-11-05T12:00:00.000Z'), event('release', null))
    expect(overlapFault(stayOf(event('stop', '2026-11-04T11:00:00.000Z')), [other])).toEqual(
      conflict('stay.overlaps', {
        from: '2026-11-05T12:00:00.000Z',
        open: 'no',
        until: '2026-11-05T12:00:00.000Z',
      }),
    )
    expect(overlapFault(stayOf(event('stop', '2026-11-05T12:00:00.000Z')), [other])).toBeNull()
    expect(overlapFault(stayOf(event('stop', '2026-11-06T11:00:00.000Z')), [other])).toBeNull()
    // Of a start known to the day, only who is held over the whole of it is held at it for certain.
    const someDay = stayOf(event('stop', '2026-11-05T06:00:00.000Z', 'day'), event('release', null))
    const until = (end: string) => stayOf(event('stop', '2026-11-04T11:00:00.000Z'), event('release', end))
    expect(overlapFault(until('2026-11-05T20:00:00.000Z'), [someDay])).toBeNull()
    expect(overlapFault(until('2026-11-06T07:00:00.000Z'), [someDay])?.problem.code).toBe('conflict')
  })

  it('may follow one another within the day that is all that is known of them', () => {
    const released = stayOf(
      event('stop', '2026-11-01T06:00:00.000Z', 'day'),
      event('release', '2026-11-03T06:00:00.000Z', 'day'),
    )
    expect(overlapFault(stayOf(event('stop', '2026-11-03T06:00:00.000Z', 'day')), [released])).toBeNull()
  })
})
