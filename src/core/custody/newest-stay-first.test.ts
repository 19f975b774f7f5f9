import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anEvent } from '../../../tests/support/an-event'
import type { Instant } from '../dates/instant'
import { newestStayFirst } from './newest-stay-first'
import { stayFromEvents } from './stay-from-events'

const typedAt = '2026-11-24T18:00:00.000Z' as Instant
const aStay = (stop: string | null, release: string | null) =>
  stayFromEvents(
    [
      anEvent('stop', stop, { recordedAt: typedAt }),
      ...(release === null ? [] : [anEvent('release', release, { recordedAt: typedAt })]),
    ],
    'UTC',
  )

const underWay = aStay('2026-11-20T18:00:00.000Z', null)
const ofOctober = aStay('2026-10-01T08:00:00.000Z', '2026-10-05T08:00:00.000Z')
const untimedOfJanuary = aStay(null, '2026-01-10T12:00:00.000Z')
const untimedUnderWay = aStay(null, null)

describe('the stays of a person', () => {
  it('begin with the one under way, however late an older one without a start was typed', () => {
    expect([untimedOfJanuary, ofOctober, underWay].sort(newestStayFirst)).toEqual([
      underWay,
      ofOctober,
      untimedOfJanuary,
    ])
  })

  it('begin with the one under way also where nobody knows its start', () => {
    expect([ofOctober, untimedUnderWay].sort(newestStayFirst)[0]).toBe(untimedUnderWay)
  })

  it('that have ended come by when they can have begun at the latest', () => {
    const ofMarch = aStay('2026-03-01T08:00:00.000Z', '2026-12-01T08:00:00.000Z')
    expect([untimedOfJanuary, ofMarch, ofOctober].sort(newestStayFirst)).toEqual([
      ofOctober,
      ofMarch,
      untimedOfJanuary,
    ])
  })

  it('come in the same order, in whatever order they were told', () => {
    const all = [untimedOfJanuary, ofOctober, underWay, aStay('2026-04-01T08:00:00.000Z', null)]
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (told) => {
        expect([...told].sort(newestStayFirst)).toEqual([...all].sort(newestStayFirst))
      }),
    )
  })
})
