import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCalendar } from '../../../../tests/support/a-calendar'
import type { Span } from '../../custody/held-spans'
import { fromEpochMs, type Instant, toEpochMs } from '../../dates/instant'
import { zoneDays } from '../../dates/zone-days'
import { calendarTable } from '../calendar-table'
import { type Count, suggestedHouseAlarmHours } from '../count'
import { mergedSpans, overlapMs } from '../reading/span-list'
import { type CountingEnvironment, counter, followingStart } from './counters'

const hour = 3_600_000
const ms = (text: string): number => toEpochMs(new Date(text).toISOString() as Instant)
const none: readonly Span[] = []
const environment = (zone: string, calendar = aCalendar([])): CountingEnvironment => ({
  zone: zoneDays(zone),
  calendar: (id, days) => (id === 'test' ? calendarTable(calendar, days) : null),
  houseAlarms: suggestedHouseAlarmHours,
})
const days = (amount: number, firstDay: 'excluded' | 'included' = 'excluded'): Count => ({
  kind: 'calendar-days',
  amount,
  unit: 'days',
  firstDay,
})
const hours = (amount: number): Count => ({ kind: 'elapsed', amount, unit: 'hours' })

describe('hours of a clock that stands still', () => {
  it('go on where they stopped, over a clock change too', () => {
    const env = environment('America/New_York')
    const due = counter(hours(36), env, 'certain')
    // Clocks go forward on 8 March 2026: ten hours pass, six stand still, and the other 26 are true hours.
    const stops = [{ from: ms('2026-03-07T20:00-05:00'), until: ms('2026-03-08T03:00-04:00') }]
    expect(fromEpochMs(due(ms('2026-03-07T10:00-05:00'), stops))).toBe('2026-03-09T09:00:00.000Z')
  })

  it('are used up after as much time as the text gives, whatever stands still', () => {
    const span = fc
      .tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 50 }))
      .map(([from, length]) => ({ from: from * hour, until: (from + length) * hour }))
    const due = counter(hours(48), environment('UTC'), 'certain')
    fc.assert(
      fc.property(fc.array(span, { maxLength: 5 }), fc.integer({ min: 0, max: 100 }), (spans, start) => {
        const stops = mergedSpans(spans)
        const at = due(start * hour, stops)
        expect(at - start * hour - overlapMs(stops, start * hour, at)).toBe(48 * hour)
      }),
    )
  })
})

describe('days of a clock that stands still', () => {
  const env = environment('America/New_York')
  const start = ms('2026-06-01T15:00-04:00')
  const stop = (from: string, until: string): readonly Span[] => [{ from: ms(from), until: ms(until) }]

  it('become more by the whole days in the earlier reading and by every day begun in the later', () => {
    // 30 hours: one whole day, and a second one begun. Ten days from the 1st end with the 11th at 24:00.
    const stops = stop('2026-06-03T09:00-04:00', '2026-06-04T15:00-04:00')
    expect(fromEpochMs(counter(days(10), env, 'certain')(start, none))).toBe('2026-06-12T04:00:00.000Z')
    expect(fromEpochMs(counter(days(10), env, 'certain')(start, stops))).toBe('2026-06-13T04:00:00.000Z')
    expect(fromEpochMs(counter(days(10), env, 'certain-and-uncertain')(start, stops))).toBe(
      '2026-06-14T04:00:00.000Z',
    )
  })

  it('become more by no whole day where the clock stood still for an hour less than one', () => {
    const stops = stop('2026-06-03T09:00-04:00', '2026-06-04T08:00-04:00')
    expect(fromEpochMs(counter(days(10), env, 'certain')(start, stops))).toBe('2026-06-12T04:00:00.000Z')
  })

  it.each([
    [
      '23 hours',
      '2026-03-01T15:00-05:00',
      '2026-03-07T12:00-05:00',
      '2026-03-08T12:00-04:00',
      '2026-03-13T04:00Z',
    ],
    [
      '25 hours',
      '2026-10-25T15:00-04:00',
      '2026-10-31T12:00-04:00',
      '2026-11-01T12:00-05:00',
      '2026-11-06T05:00Z',
    ],
  ])('take noon to noon over a clock change for one day, of %s', (_length, from, pause, goesOn, due) => {
    for (const reading of ['certain', 'certain-and-uncertain'] as const)
      expect(counter(days(10), env, reading)(ms(from), stop(pause, goesOn))).toBe(ms(due))
  })

  it('become more by a day begun in the hour that the clocks show twice', () => {
    const [from, stops] = [
      ms('2026-10-25T15:00-04:00'),
      stop('2026-11-01T01:30-04:00', '2026-11-01T01:30-05:00'),
    ]
    expect(fromEpochMs(counter(days(10), env, 'certain')(from, stops))).toBe('2026-11-05T05:00:00.000Z')
    expect(fromEpochMs(counter(days(10), env, 'certain-and-uncertain')(from, stops))).toBe(
      '2026-11-06T05:00:00.000Z',
    )
  })

  it('become more by as many days as lie between the same clock times, wherever the clocks change', () => {
    const zones = [
      'America/New_York',
      'America/Santiago',
      'America/Sao_Paulo',
      'Europe/London',
      'Africa/Cairo',
    ]
    const from = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2038, 0, 1) })
    fc.assert(
      fc.property(fc.constantFrom(...zones), from, fc.integer({ min: 1, max: 60 }), (zone, at, apart) => {
        const here = environment(zone)
        const start = at - 3 * 24 * hour
        const length = (amount: number) => counter(days(amount), here, 'certain')(start, none)
        // Within the time that is counted, to the same clock time so many days later.
        const same: Count = { kind: 'days-to-the-clock-time', amount: apart }
        const goesOn = counter(same, here, 'certain')(at, none)
        for (const reading of ['certain', 'certain-and-uncertain'] as const)
          expect(counter(days(apart + 6), here, reading)(start, [{ from: at, until: goesOn }])).toBe(
            length(apart + 6 + apart),
          )
      }),
      { numRuns: 3000 },
    )
  })

  it('grow again by what stands still within the days that were added', () => {
    const stops = [
      ...stop('2026-06-03T00:00-04:00', '2026-06-05T00:00-04:00'),
      ...stop('2026-06-12T00:00-04:00', '2026-06-13T00:00-04:00'),
    ]
    // Two days, so that the 12th and 13th are among them, and one more for the 12th.
    expect(fromEpochMs(counter(days(10), env, 'certain')(start, stops))).toBe('2026-06-15T04:00:00.000Z')
  })

  it('are not touched by what stood still before the start, or after the end', () => {
    const stops = [
      ...stop('2026-05-20T00:00-04:00', '2026-05-30T00:00-04:00'),
      ...stop('2026-06-12T00:00-04:00', '2026-06-20T00:00-04:00'),
    ]
    for (const reading of ['certain', 'certain-and-uncertain'] as const)
      expect(counter(days(10), env, reading)(start, stops)).toBe(ms('2026-06-12T00:00-04:00'))
  })

  it('add the day of the start in the later reading alone, and only where it is a day of the count', () => {
    // From the morning of the start to the next noon; seven days that begin with the 1st end with the 7th at 24:00.
    const stops = stop('2026-06-01T08:00-04:00', '2026-06-02T12:00-04:00')
    const due = (firstDay: 'excluded' | 'included', reading: 'certain' | 'certain-and-uncertain') =>
      fromEpochMs(counter(days(7, firstDay), env, reading)(start, stops))
    expect(due('included', 'certain')).toBe('2026-06-08T04:00:00.000Z')
    expect(due('included', 'certain-and-uncertain')).toBe('2026-06-10T04:00:00.000Z')
    expect(due('excluded', 'certain')).toBe('2026-06-09T04:00:00.000Z')
    expect(due('excluded', 'certain-and-uncertain')).toBe('2026-06-10T04:00:00.000Z')
  })

  it('have no end where the clock stands still for good', () => {
    const forGood = [{ from: ms('2026-06-03T09:00-04:00'), until: Number.POSITIVE_INFINITY }]
    expect(counter(days(10), env, 'certain')(start, forGood)).toBe(Number.POSITIVE_INFINITY)
  })

  it('never end earlier for standing still, and the later reading never before the earlier one', () => {
    const minute = fc.integer({ min: 0, max: 40 * 1440 })
    const span = fc
      .tuple(minute, fc.integer({ min: 1, max: 6000 }))
      .map(([from, length]) => ({ from: start + from * 60_000, until: start + (from + length) * 60_000 }))
    const counts = [days(10), days(7, 'included')]
    fc.assert(
      fc.property(fc.array(span, { maxLength: 4 }), fc.constantFrom(...counts), (spans, count) => {
        const stops = mergedSpans(spans)
        const earlier = counter(count, env, 'certain')(start, stops)
        const later = counter(count, env, 'certain-and-uncertain')(start, stops)
        expect(earlier).toBeGreaterThanOrEqual(counter(count, env, 'certain')(start, none))
        expect(later).toBeGreaterThanOrEqual(earlier)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a count that cannot be told', () => {
  const working: Count = { kind: 'working-days', amount: 3, firstDay: 'excluded', calendar: 'missing' }

  it('is unknown without its calendar or without a start', () => {
    const env = environment('UTC')
    expect(counter(working, env, 'certain')(0, none)).toBeNaN()
    expect(counter(days(3), env, 'certain')(Number.NaN, none)).toBeNaN()
    expect(counter(hours(3), env, 'certain')(Number.NaN, none)).toBeNaN()
  })
})

describe('followingStart', () => {
  it('takes the day that ended at 24:00 as the day of the event, so that the next count skips none', () => {
    const env = environment('America/Argentina/Buenos_Aires')
    const due = counter(days(30), env, 'certain')
    const first = due(ms('2026-08-03T10:00-03:00'), none)
    // 30 and 30 running days from 3 August are 60: until 2 October at 24:00 (Ley 25.871 art. 70).
    expect(fromEpochMs(due(followingStart(first, days(30), days(30)), none))).toBe('2026-10-03T03:00:00.000Z')
  })

  it('leaves a moment as it is before or after a count of hours', () => {
    expect(followingStart(5000, hours(36), days(30))).toBe(5000)
    expect(followingStart(5000, days(30), hours(36))).toBe(5000)
  })
})
