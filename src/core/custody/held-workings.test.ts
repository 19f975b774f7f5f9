import { describe, expect, it } from 'vitest'
import { anEvent } from '../../../tests/support/an-event'
import type { Instant } from '../dates/instant'
import { heldWorkings } from './held-workings'
import { stayFromEvents } from './stay-from-events'
import { cumulativeTimeHeld } from './time-held'

const asOf = '2026-03-01T00:00:00.000Z' as Instant
const stayOf = (id: string, ...events: [Parameters<typeof anEvent>[0], string][]) => ({
  id,
  told: stayFromEvents(
    events.map(([kind, at]) => anEvent(kind, at)),
    'UTC',
  ),
})

describe('heldWorkings', () => {
  it('gives one line for each stretch held, without time at large, and they add up to the time held', () => {
    const stays = [
      stayOf('s1', ['stop', '2026-01-01T10:00:00.000Z'], ['release', '2026-01-04T10:00:00.000Z']),
      stayOf(
        's2',
        ['stop', '2026-02-01T00:00:00.000Z'],
        ['escape', '2026-02-02T00:00:00.000Z'],
        ['recapture', '2026-02-05T00:00:00.000Z'],
      ),
    ]
    const lines = heldWorkings(stays, asOf)
    expect(lines).toEqual([
      {
        stayId: 's1',
        from: '2026-01-01T10:00:00.000Z',
        until: '2026-01-04T10:00:00.000Z',
        isRunning: false,
        ms: 3 * 86_400_000,
      },
      {
        stayId: 's2',
        from: '2026-02-01T00:00:00.000Z',
        until: '2026-02-02T00:00:00.000Z',
        isRunning: false,
        ms: 86_400_000,
      },
      { stayId: 's2', from: '2026-02-05T00:00:00.000Z', until: asOf, isRunning: true, ms: 24 * 86_400_000 },
    ])
    const sum = cumulativeTimeHeld(
      stays.map(({ told }) => told),
      asOf,
    )
    expect(sum).toMatchObject({ longestMs: 28 * 86_400_000 })
  })

  it('counts once what two records both cover', () => {
    const stays = [
      stayOf('s1', ['stop', '2026-01-01T00:00:00.000Z'], ['release', '2026-01-03T00:00:00.000Z']),
      stayOf('s2', ['stop', '2026-01-02T00:00:00.000Z'], ['release', '2026-01-05T00:00:00.000Z']),
    ]
    expect(heldWorkings(stays, asOf)?.map(({ from, ms }) => [from, ms])).toEqual([
      ['2026-01-01T00:00:00.000Z', 2 * 86_400_000],
      ['2026-01-03T00:00:00.000Z', 2 * 86_400_000],
    ])
  })

  it('is nothing to add up while a start is unknown', () => {
    expect(heldWorkings([stayOf('s1', ['release', '2026-01-03T00:00:00.000Z'])], asOf)).toBeNull()
  })
})
