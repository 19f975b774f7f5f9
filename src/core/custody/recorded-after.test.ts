import { describe, expect, it } from 'vitest'
import type { Instant } from '../dates/instant'
import type { PlainDate } from '../dates/plain-date'
import { happenedTime } from './moment'
import { recordedAfter } from './recorded-after'

const zone = 'America/Mexico_City'
const hours = (count: number) => count * 3_600_000
const minute = (at: string) => happenedTime({ precision: 'minute', at: at as Instant }, zone)
const day = (on: string, where = zone) => happenedTime({ precision: 'day', on: on as PlainDate }, where)

describe('how long after it happened something was recorded', () => {
  it.each([
    ['the same minute', '2026-11-05T16:00:00.000Z', hours(0), false],
    ['a day later, to the minute', '2026-11-06T16:00:00.000Z', hours(24), false],
    ['a minute more than a day later', '2026-11-06T16:01:00.000Z', hours(24) + 60_000, true],
    ['before it happened', '2026-11-05T15:59:00.000Z', null, false],
  ])('counts from the minute: %s', (_, recordedAt, enteredAfterMs, enteredLate) => {
    const happened = minute('2026-11-05T16:00:00.000Z')
    expect(recordedAfter(happened, recordedAt as Instant, zone)).toEqual({ enteredAfterMs, enteredLate })
  })

  it.each([
    ['on the day itself', '2026-11-05T23:00:00.000Z', null, false],
    ['when the day is over', '2026-11-06T06:00:00.000Z', hours(0), false],
    ['a day after its end', '2026-11-07T06:00:00.000Z', hours(24), false],
    ['more than a day after its end', '2026-11-07T06:01:00.000Z', hours(24) + 60_000, true],
  ])(
    'counts from the end of a day, where only that is known: %s',
    (_, recordedAt, enteredAfterMs, enteredLate) => {
      expect(recordedAfter(day('2026-11-05'), recordedAt as Instant, zone)).toEqual({
        enteredAfterMs,
        enteredLate,
      })
    },
  )

  it('ends a day of 25 hours when the clock says so', () => {
    const newYork = 'America/New_York'
    const recordedAt = '2026-11-02T05:30:00.000Z' as Instant
    expect(recordedAfter(day('2026-11-01', newYork), recordedAt, newYork).enteredAfterMs).toBe(hours(0.5))
  })

  it('says nothing of a time that is not known', () => {
    const happened = happenedTime({ precision: 'unknown' }, zone)
    expect(recordedAfter(happened, '2026-11-05T16:00:00.000Z' as Instant, zone)).toEqual({
      enteredAfterMs: null,
      enteredLate: false,
    })
  })
})
