import Holidays from 'date-holidays'
import { describe, expect, it } from 'vitest'
import { toEpochDay } from '../../core/dates/epoch-day'
import { fromEpochMs, type Instant, toEpochMs } from '../../core/dates/instant'
import type { PlainDate } from '../../core/dates/plain-date'
import { zoneDays } from '../../core/dates/zone-days'
import { type CalendarReading, calendarTable, weekdayOf } from '../../core/law/calendar-table'
import { type Count, suggestedHouseAlarmHours } from '../../core/law/count'
import { countFrom } from '../../core/law/count-from'
import type { WorkingCalendar } from '../../core/law/working-calendar'
import { readCalendar, shippedCalendars } from './shipped-calendars'

const calendar = (id: string): WorkingCalendar => {
  const found = shippedCalendars.find((each) => each.id === id)
  if (found === undefined) throw new Error(id)
  return found
}
const of = (id: string, year: string, certain: boolean) =>
  calendar(id)
    .holidays.filter((each) => each.on.startsWith(year) && each.certain === certain)
    .map(({ on }) => on)
const isWeekday = (on: string) => {
  const weekday = weekdayOf(toEpochDay(on as PlainDate))
  return weekday !== 0 && weekday !== 6
}

describe('the calendars that come with the program', () => {
  it('are these, and nobody has confirmed them', () => {
    expect(shippedCalendars.map(({ id }) => id)).toEqual([
      'ar-national',
      'bs-public',
      'gb-england-wales',
      'mx-lfpa',
      'us-federal',
    ])
    expect(shippedCalendars.filter(({ confirmed }) => confirmed !== null)).toEqual([])
  })

  it('list their days in order', () => {
    for (const { holidays } of shippedCalendars)
      expect(holidays.map(({ on }) => on)).toEqual(holidays.map(({ on }) => on).toSorted())
  })
})

describe('readCalendar', () => {
  it('refuses what is no calendar, and swelling aliases', () => {
    for (const text of ['', 'holidays: [', 'a: &a [1]\nb: [*a, *a]', '{"id":"x"}'])
      expect(readCalendar(text).ok).toBe(false)
  })
})

describe('Mexico', () => {
  it('has the nine fixed days of LFPA art. 28 each year, and no moved Monday', () => {
    for (let year = 2020; year <= 2035; year += 1) {
      const fixed = ['01-01', '02-05', '03-21', '05-01', '05-05', '09-01', '09-16', '11-20', '12-25']
      // The text names 1 December of the year in which the President changes.
      if (year === 2024 || year === 2030) fixed.splice(8, 0, '12-01')
      expect(of('mx-lfpa', String(year), true)).toEqual(fixed.map((day) => `${year}-${day}`))
    }
    expect(of('mx-lfpa', '20', false)).toEqual(['2024-10-01', '2030-10-01'])
  })
})

describe('the United States', () => {
  it('has the days that date-holidays knows, the observed ones in doubt', () => {
    const known = new Holidays('US')
    for (let year = 2021; year <= 2034; year += 1) {
      // It finds a New Year's Day observed in the old year under the new one.
      const listed = [year, year + 1].flatMap((each) => known.getHolidays(each))
      const dates = (isSubstitute: boolean) =>
        listed
          .filter((each) => each.type === 'public' && (each.substitute === true) === isSubstitute)
          .map(({ date }) => date.slice(0, 10))
          .filter((on) => on.startsWith(String(year)))
      expect(of('us-federal', String(year), true)).toEqual(dates(false).toSorted())
      // It does not know the day observed for a Veterans Day on a weekend (10 November 2023).
      const observed = of('us-federal', String(year), false).filter((on) => !/-11-1[02]$/.test(on))
      expect(observed).toEqual(dates(true).toSorted())
    }
    expect(of('us-federal', '2023', false)).toEqual(['2023-01-02', '2023-11-10'])
    expect(of('us-federal', '2026', false)).toEqual(['2026-07-03'])
    expect(of('us-federal', '2027', false)).toEqual(['2027-06-18', '2027-07-05', '2027-12-24', '2027-12-31'])
  })
})

describe('England and Wales', () => {
  it('has the weekdays that date-holidays knows', () => {
    const known = new Holidays('GB', 'ENG')
    for (let year = 2020; year <= 2035; year += 1) {
      const dates = known
        .getHolidays(year)
        .filter(({ type, date }) => type === 'public' && isWeekday(date.slice(0, 10)))
        .map(({ date }) => date.slice(0, 10))
      expect(of('gb-england-wales', String(year), true)).toEqual(dates.toSorted())
    }
  })
})

describe('Argentina and the Bahamas', () => {
  it('have the official days of 2026, what is not certain apart', () => {
    expect(of('ar-national', '2026', true)).toEqual([
      '2026-01-01',
      '2026-02-16',
      '2026-02-17',
      '2026-03-24',
      '2026-04-02',
      '2026-04-03',
      '2026-05-01',
      '2026-05-25',
      '2026-06-15',
      '2026-06-20',
      '2026-07-09',
      '2026-08-17',
      '2026-10-12',
      '2026-11-23',
      '2026-12-08',
      '2026-12-25',
    ])
    expect(of('ar-national', '2026', false)).toEqual(['2026-03-23', '2026-07-10', '2026-12-07'])
    expect(of('bs-public', '2026', true).filter(isWeekday)).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-25',
      '2026-06-05',
      '2026-07-10',
      '2026-08-03',
      '2026-10-12',
      '2026-12-25',
    ])
    expect(of('bs-public', '2026', false)).toEqual(['2026-01-10', '2026-01-12', '2026-12-28'])
  })
})

describe('the shipped calendars', () => {
  const due = (
    id: string,
    count: Count,
    start: string,
    zone: string,
    days: CalendarReading,
    more: string[] = [],
  ) => {
    const added = more.map((on) => ({ on: on as PlainDate, name: 'DOF', certain: false }))
    const used = { ...calendar(id), holidays: [...calendar(id).holidays, ...added] }
    const env = {
      zone: zoneDays(zone),
      calendar: calendarTable(used, days),
      houseAlarms: suggestedHouseAlarmHours,
    }
    return fromEpochMs(countFrom(count, toEpochMs(start as Instant), env))
  }

  it('give the 15 and 60 working days of the Ley de Migración art. 111', () => {
    const working = (amount: number, firstDay: 'included' | 'excluded'): Count => ({
      kind: 'working-days',
      amount,
      firstDay,
      calendar: 'mx-lfpa',
    })
    const from = (count: Count, days: CalendarReading, more?: string[]) =>
      due('mx-lfpa', count, '2026-09-04T06:00:00.000Z', 'America/Mexico_City', days, more)
    // 24:00 of 25 and 28 September, 30 November and 1 December, at -06:00.
    expect(from(working(15, 'included'), 'certain')).toBe('2026-09-26T06:00:00.000Z')
    expect(from(working(15, 'excluded'), 'certain-and-uncertain')).toBe('2026-09-29T06:00:00.000Z')
    expect(from(working(60, 'included'), 'certain')).toBe('2026-12-01T06:00:00.000Z')
    expect(from(working(60, 'excluded'), 'certain-and-uncertain')).toBe('2026-12-02T06:00:00.000Z')
    // Had the agency suspended Monday 16 November: 24:00 of 2 December, and the earliest unmoved.
    expect(from(working(60, 'excluded'), 'certain-and-uncertain', ['2026-11-16'])).toBe(
      '2026-12-03T06:00:00.000Z',
    )
    expect(from(working(60, 'included'), 'certain', ['2026-11-16'])).toBe('2026-12-01T06:00:00.000Z')
  })

  it('give the 48 hours of a detainer over 4 July (8 CFR 287.7(d))', () => {
    const detainer: Count = {
      kind: 'hours-on-counted-days',
      amount: 48,
      skips: ['saturday', 'sunday', 'holiday'],
      calendar: 'us-federal',
    }
    const from = (days: CalendarReading) =>
      due('us-federal', detainer, '2026-07-02T19:00:00.000Z', 'America/New_York', days)
    expect(from('certain')).toBe('2026-07-06T19:00:00.000Z')
    expect(from('certain-and-uncertain')).toBe('2026-07-07T19:00:00.000Z')
  })
})
