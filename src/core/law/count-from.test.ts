import { describe, expect, it } from 'vitest'
import { aCalendar } from '../../../tests/support/a-calendar'
import { toEpochDay } from '../dates/epoch-day'
import { fromEpochMs } from '../dates/instant'
import { instantFromOffsetText } from '../dates/instant-from-offset-text'
import type { PlainDate } from '../dates/plain-date'
import { zoneDays } from '../dates/zone-days'
import { calendarTable } from './calendar-table'
import { type Count, suggestedHouseAlarmHours } from './count'
import { countFrom, lastDay } from './count-from'
import { countedHours } from './counted-hours'

const ms = (text: string) => {
  const instant = instantFromOffsetText(text)
  if (instant === null) throw new Error(text)
  return Date.parse(instant)
}
const due = (
  count: Count,
  start: string,
  zone: string,
  calendar = null as ReturnType<typeof calendarTable> | null,
) => {
  const end = countFrom(count, ms(start), {
    zone: zoneDays(zone),
    calendar,
    houseAlarms: suggestedHouseAlarmHours,
  })
  return Number.isFinite(end) ? fromEpochMs(end) : end
}
const utc = (text: string) => fromEpochMs(ms(text))

const hours = (amount: number): Count => ({ kind: 'elapsed', amount, unit: 'hours' })
const days = (amount: number, firstDay: 'excluded' | 'included' = 'excluded'): Count => ({
  kind: 'calendar-days',
  amount,
  unit: 'days',
  firstDay,
})
const months = (amount: number, firstDay: 'excluded' | 'included'): Count => ({
  kind: 'months',
  amount,
  firstDay,
  missingDay: 'last-of-month',
  calendar: null,
})

describe('elapsed hours', () => {
  it('run over a national holiday (Ley de Migración art. 100; SCJN, 388/2022)', () => {
    const zone = 'America/Mexico_City'
    expect(due(hours(24), '2026-09-15T22:10-06:00', zone)).toBe(utc('2026-09-16T22:10-06:00'))
    expect(due(hours(36), '2026-09-15T22:10-06:00', zone)).toBe(utc('2026-09-17T10:10-06:00'))
  })

  it('run over a clock change (Immigration Act 2016 s. 60)', () => {
    expect(due(hours(72), '2026-03-27T16:00+00:00', 'Europe/London')).toBe(utc('2026-03-30T17:00+01:00'))
    expect(due(hours(168), '2026-03-27T16:00+00:00', 'Europe/London')).toBe(utc('2026-04-03T17:00+01:00'))
  })

  it('skip no day of a holiday weekend (8 USC 1232(b))', () => {
    const zone = 'America/Chicago'
    expect(due(hours(48), '2026-07-04T17:00-05:00', zone)).toBe(utc('2026-07-06T17:00-05:00'))
    expect(due(hours(72), '2026-07-04T18:20-05:00', zone)).toBe(utc('2026-07-07T18:20-05:00'))
  })

  it('make days of 24 hours (Ley 21.325 art. 134, earliest)', () => {
    const fiveDays: Count = { kind: 'elapsed', amount: 5, unit: 'days-of-24-hours' }
    expect(due(fiveDays, '2026-09-17T09:00-03:00', 'America/Santiago')).toBe(utc('2026-09-22T09:00-03:00'))
  })
})

describe('running days', () => {
  it('end at 24:00, the first day excluded (Ley 25.871 art. 70)', () => {
    const zone = 'America/Argentina/Buenos_Aires'
    expect(due(days(30), '2026-08-03T10:00-03:00', zone)).toBe(utc('2026-09-03T00:00-03:00'))
    expect(due(days(60), '2026-08-03T10:00-03:00', zone)).toBe(utc('2026-10-03T00:00-03:00'))
  })

  it('run over holidays (Ley 21.325 art. 134, latest)', () => {
    expect(due(days(5), '2026-09-17T09:00-03:00', 'America/Santiago')).toBe(utc('2026-09-23T00:00-03:00'))
  })

  it('follow each review from its own day (Canada, IRPA s. 57(2))', () => {
    const zone = 'America/Toronto'
    expect(due(days(7), '2026-06-01T14:00-04:00', zone)).toBe(utc('2026-06-09T00:00-04:00'))
    expect(due(days(30), '2026-06-08T09:30-04:00', zone)).toBe(utc('2026-07-09T00:00-04:00'))
  })

  it('end a day earlier with the first day included, and count weeks as seven', () => {
    const zone = 'America/Toronto'
    expect(due(days(7, 'included'), '2026-06-01T14:00-04:00', zone)).toBe(utc('2026-06-08T00:00-04:00'))
    expect(due(days(1, 'included'), '2026-06-01T14:00-04:00', zone)).toBe(utc('2026-06-02T00:00-04:00'))
    expect(due(days(0), '2026-06-01T14:00-04:00', zone)).toBe(utc('2026-06-02T00:00-04:00'))
    const weeks: Count = { kind: 'calendar-days', amount: 2, unit: 'weeks', firstDay: 'excluded' }
    expect(due(weeks, '2026-06-01T14:00-04:00', zone)).toBe(utc('2026-06-16T00:00-04:00'))
  })

  it('end where the day ends, also where the clocks skip its midnight', () => {
    // Santiago goes from 5 September 2026, 24:00 -04 to 6 September, 01:00 -03.
    expect(due(days(2), '2026-09-03T12:00-04:00', 'America/Santiago')).toBe(utc('2026-09-06T01:00-03:00'))
    // Apia had no 30 December 2011: its end is the change.
    expect(due(days(1), '2011-12-29T12:00-10:00', 'Pacific/Apia')).toBe(utc('2011-12-31T00:00+14:00'))
    expect(due(days(2), '2011-12-29T12:00-10:00', 'Pacific/Apia')).toBe(utc('2012-01-01T00:00+14:00'))
  })
})

describe('clear days before', () => {
  it('leave out both ends (Canada, Immigration Division Rules r. 8(2))', () => {
    const threeClear: Count = { kind: 'clear-days-before', amount: 3 }
    // 5, 6 and 7 July lie between; the 4th is the last day.
    expect(due(threeClear, '2026-07-08T09:00-04:00', 'America/Toronto')).toBe(utc('2026-07-05T00:00-04:00'))
    expect(due({ ...threeClear, amount: 0 }, '2026-07-08T09:00-04:00', 'America/Toronto')).toBe(
      utc('2026-07-08T00:00-04:00'),
    )
  })
})

describe('months', () => {
  const london = 'Europe/London'

  it('end the day before the same number, the first day included (United Kingdom, Sch. 10 para. 11)', () => {
    expect(due(months(4, 'included'), '2026-01-15T08:00+00:00', london)).toBe(utc('2026-05-15T00:00+01:00'))
    expect(due(months(4, 'included'), '2026-11-01T08:00+00:00', london)).toBe(utc('2027-03-01T00:00+00:00'))
  })

  it('end with the same number, the first day excluded', () => {
    expect(due(months(6, 'excluded'), '2026-03-31T08:00-04:00', 'America/Toronto')).toBe(
      utc('2026-10-01T00:00-04:00'),
    )
  })

  it('take the last of a month without that number; included, the day before it', () => {
    expect(due(months(4, 'excluded'), '2026-10-31T08:00+00:00', london)).toBe(utc('2027-03-01T00:00+00:00'))
    expect(due(months(4, 'included'), '2026-10-31T08:00+00:00', london)).toBe(utc('2027-02-28T00:00+00:00'))
  })

  it('go on to a working day under LFPA art. 29', () => {
    const lfpa: Count = {
      kind: 'months',
      amount: 1,
      firstDay: 'excluded',
      missingDay: 'first-working-day-after',
      calendar: 'test',
    }
    const table = calendarTable(aCalendar(['2026-03-02']), 'certain')
    const zone = 'America/Mexico_City'
    // 31 February does not exist; 1 March 2026 is a Sunday and the 2nd a holiday here.
    expect(due(lfpa, '2026-01-31T09:00-06:00', zone, table)).toBe(utc('2026-03-04T00:00-06:00'))
    expect(due(lfpa, '2026-01-30T09:00-06:00', zone, table)).toBe(utc('2026-03-04T00:00-06:00'))
    // 28 February 2026 exists and is a Saturday.
    expect(due(lfpa, '2026-01-28T09:00-06:00', zone, table)).toBe(utc('2026-03-04T00:00-06:00'))
    expect(due(lfpa, '2026-01-27T09:00-06:00', zone, table)).toBe(utc('2026-02-28T00:00-06:00'))
    expect(due(lfpa, '2026-01-31T09:00-06:00', zone)).toBeNaN()
  })
})

describe('days to the same clock time', () => {
  const toTheClock = (amount: number): Count => ({ kind: 'days-to-the-clock-time', amount })

  it('keep the reading over a clock change (Immigration Act 2016 s. 60)', () => {
    expect(due(toTheClock(7), '2026-03-27T16:00+00:00', 'Europe/London')).toBe(utc('2026-04-03T16:00+01:00'))
    expect(due(toTheClock(7), '2026-10-20T16:00+01:00', 'Europe/London')).toBe(utc('2026-10-27T16:00+00:00'))
  })

  it('end at the change where the clocks skip the time, and the first time where they show it twice', () => {
    expect(due(toTheClock(7), '2026-03-22T01:30+00:00', 'Europe/London')).toBe(utc('2026-03-29T02:00+01:00'))
    expect(due(toTheClock(7), '2026-10-18T01:30+01:00', 'Europe/London')).toBe(utc('2026-10-25T01:30+01:00'))
  })
})

describe('working days', () => {
  const zone = 'America/Mexico_City'
  const calendar = aCalendar(['2026-09-16', '2026-11-20', '2026-11-16?'])
  const working = (amount: number, firstDay: 'excluded' | 'included'): Count => ({
    kind: 'working-days',
    amount,
    firstDay,
    calendar: 'test',
  })

  it('end at 24:00 of the last (Ley de Migración art. 111)', () => {
    const [certain, all] = [
      calendarTable(calendar, 'certain'),
      calendarTable(calendar, 'certain-and-uncertain'),
    ]
    const from = (amount: number, firstDay: 'excluded' | 'included', table: typeof certain) =>
      due(working(amount, firstDay), '2026-09-04T11:00-06:00', zone, table)
    expect(from(15, 'included', certain)).toBe(utc('2026-09-26T00:00-06:00'))
    expect(from(15, 'excluded', certain)).toBe(utc('2026-09-29T00:00-06:00'))
    expect(from(60, 'included', certain)).toBe(utc('2026-12-01T00:00-06:00'))
    expect(from(60, 'excluded', certain)).toBe(utc('2026-12-02T00:00-06:00'))
    expect(from(60, 'excluded', all)).toBe(utc('2026-12-03T00:00-06:00'))
  })

  it('cannot be told without the calendar, or beyond it', () => {
    expect(due(working(1, 'excluded'), '2026-09-04T11:00-06:00', zone)).toBeNaN()
    expect(
      due(working(1, 'excluded'), '2019-09-04T11:00-06:00', zone, calendarTable(calendar, 'certain')),
    ).toBeNaN()
  })
})

describe('hours that run on counted days only', () => {
  const detainer: Count = {
    kind: 'hours-on-counted-days',
    amount: 48,
    skips: ['saturday', 'sunday', 'holiday'],
    calendar: 'test',
  }
  const zone = 'America/New_York'
  // 4 July 2026 is a Saturday; Friday the 3rd is the observed day, accepted or not.
  const july = aCalendar(['2026-07-04', '2026-07-03?'])

  it('skip an observed holiday and the weekend (8 CFR 287.7(d))', () => {
    const start = '2026-07-02T15:00-04:00'
    expect(due(detainer, start, zone, calendarTable(july, 'certain-and-uncertain'))).toBe(
      utc('2026-07-07T15:00-04:00'),
    )
    expect(due(detainer, start, zone, calendarTable(july, 'certain'))).toBe(utc('2026-07-06T15:00-04:00'))
  })

  it('wait for the end of a skipped day', () => {
    const table = calendarTable(july, 'certain')
    expect(due(detainer, '2026-07-04T15:00-04:00', zone, table)).toBe(utc('2026-07-08T00:00-04:00'))
    expect(due(detainer, '2026-07-05T23:59-04:00', zone, table)).toBe(utc('2026-07-08T00:00-04:00'))
  })

  it('skip a holiday that is no weekend, and no weekend that is not named', () => {
    const onlyHolidays: Count = { ...detainer, amount: 24, skips: ['holiday'] }
    const table = calendarTable(aCalendar(['2026-07-02']), 'certain')
    expect(due(onlyHolidays, '2026-07-01T15:00-04:00', zone, table)).toBe(utc('2026-07-03T15:00-04:00'))
    expect(due(onlyHolidays, '2026-07-03T15:00-04:00', zone, table)).toBe(utc('2026-07-04T15:00-04:00'))
  })

  it('run 23 hours on the day that has 23', () => {
    const onlySaturdays: Count = { ...detainer, amount: 24, skips: ['saturday'], calendar: null }
    expect(due(onlySaturdays, '2026-03-08T00:00-05:00', zone)).toBe(utc('2026-03-09T01:00-04:00'))
  })

  it('cannot be told without the calendar, or beyond it', () => {
    expect(due(detainer, '2026-07-02T15:00-04:00', zone)).toBeNaN()
    expect(due(detainer, '2035-12-31T15:00-05:00', zone, calendarTable(july, 'certain'))).toBeNaN()
  })
})

describe('counts without arithmetic', () => {
  it('are due at once, at the alarm of the house, or never', () => {
    const start = '2026-05-20T03:15-06:00'
    const zone = 'America/Mexico_City'
    expect(due({ kind: 'at-that-moment' }, start, zone)).toBe(utc(start))
    // Notice to the child-protection prosecutor, at once (Ley de Migración art. 98): the house alarm of 1 h.
    expect(due({ kind: 'house-alarm', class: 'at-once' }, start, zone)).toBe(utc('2026-05-20T04:15-06:00'))
    expect(due({ kind: 'house-alarm', class: 'without-delay' }, start, zone)).toBe(
      utc('2026-05-21T03:15-06:00'),
    )
    expect(due({ kind: 'house-alarm', class: 'promptly-before-a-judge' }, start, zone)).toBe(
      utc('2026-05-22T03:15-06:00'),
    )
    expect(due({ kind: 'no-number' }, start, zone)).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('a start that is not known', () => {
  it('has no end, and one that never comes has none either', () => {
    const table = calendarTable(aCalendar(), 'certain')
    const env = { zone: zoneDays('UTC'), calendar: table, houseAlarms: suggestedHouseAlarmHours }
    const counts: Count[] = [
      hours(1),
      days(1),
      months(1, 'excluded'),
      { kind: 'days-to-the-clock-time', amount: 1 },
      { kind: 'hours-on-counted-days', amount: 1, skips: ['sunday'], calendar: null },
      { kind: 'at-that-moment' },
      { kind: 'no-number' },
    ]
    for (const count of counts) {
      expect(countFrom(count, Number.NaN, env)).toBeNaN()
      expect(countFrom(count, Number.NEGATIVE_INFINITY, env)).toBeNaN()
      expect(countFrom(count, Number.POSITIVE_INFINITY, env)).toBe(Number.POSITIVE_INFINITY)
    }
    const oneHour = { kind: 'hours-on-counted-days', amount: 1, skips: ['sunday'], calendar: null } as const
    expect(countedHours({ ...oneHour, skips: ['sunday'] }, Number.POSITIVE_INFINITY, env)).toBe(
      Number.POSITIVE_INFINITY,
    )
  })
})

describe('lastDay', () => {
  it('is the day at whose end the term ends, so that whole days can be added', () => {
    const thirty = { kind: 'calendar-days', amount: 30, unit: 'days', firstDay: 'excluded' } as const
    const day = (text: string) => toEpochDay(text as PlainDate)
    expect(lastDay(thirty, day('2026-08-03'), null)).toBe(day('2026-09-02'))
    expect(lastDay({ kind: 'clear-days-before', amount: 3 }, day('2026-07-08'), null)).toBe(day('2026-07-04'))
  })
})
