import { addBusinessDays, addDays, isWeekend } from 'date-fns'
import { describe, it } from 'vitest'
import { fromEpochDay, toEpochDay } from '../src/core/dates/epoch-day'
import type { PlainDate } from '../src/core/dates/plain-date'
import { zoneDays } from '../src/core/dates/zone-days'
import { addWorkingDays, calendarTable, workingDaysBetween } from '../src/core/law/calendar-table'
import type { WorkingCalendar } from '../src/core/law/working-calendar'
import { shippedCalendars } from '../src/main/calendars/shipped-calendars'
import { quantile, report } from './measure'

const mexico = shippedCalendars.find(({ id }) => id === 'mx-lfpa') as WorkingCalendar
const table = calendarTable(mexico, 'certain')
const first = toEpochDay('2020-01-01' as PlainDate)
const holidayDates = mexico.holidays
  .filter(({ certain }) => certain)
  .map(({ on }) => new Date(`${on}T00:00:00`))
const holidays = new Set(holidayDates.map((day) => day.getTime()))

// How a term over holidays is counted with date-fns, which knows weekends alone: step by step.
const addWithDateFns = (start: Date, days: number): Date => {
  let day = start
  for (let left = days; left > 0; ) {
    day = addDays(day, 1)
    if (!isWeekend(day) && !holidays.has(day.getTime())) left -= 1
  }
  return day
}
const betweenWithDateFns = (start: Date, end: Date): number => {
  let count = 0
  for (let day = addDays(start, 1); day <= end; day = addDays(day, 1))
    if (!isWeekend(day) && !holidayDates.some((each) => each.getTime() === day.getTime())) count += 1
  return count
}

const size = 4096
const starts = Int32Array.from({ length: size }, (_, at) => first + ((at * 2654435761) % 4_000))
const amounts = Int32Array.from({ length: size }, (_, at) => 1 + ((at * 40_503) % 60))
const ends = starts.map((start, at) => addWorkingDays(table, start, amounts[at] as number, 'excluded'))
const dates = [...starts].map((start) => new Date(`${fromEpochDay(start)}T00:00:00`))
const endDates = [...ends].map((end) => new Date(`${fromEpochDay(end)}T00:00:00`))

/** Nanoseconds a call: the median of rounds that each call once for every pair. */
const nsPerCall = (rounds: number, repeats: number, work: () => void): number => {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    for (let repeat = 0; repeat < repeats; repeat += 1) work()
    times.push(((performance.now() - start) * 1e6) / repeats / size)
  }
  return quantile(times, 0.5)
}

const answers = new Float64Array(size)

describe('working days', () => {
  it('are looked up, where date-fns steps', () => {
    for (let at = 0; at < size; at += 1) {
      const theirs = addWithDateFns(dates[at] as Date, amounts[at] as number)
      if (theirs.getTime() !== (endDates[at] as Date).getTime()) throw new Error(`differs at ${at}`)
      if (betweenWithDateFns(dates[at] as Date, endDates[at] as Date) !== amounts[at])
        throw new Error(`differs between at ${at}`)
    }
    const add = nsPerCall(31, 100, () => {
      for (let at = 0; at < size; at += 1)
        answers[at] = addWorkingDays(table, starts[at] as number, amounts[at] as number, 'excluded')
    })
    const between = nsPerCall(31, 100, () => {
      for (let at = 0; at < size; at += 1)
        answers[at] = workingDaysBetween(table, starts[at] as number, ends[at] as number)
    })
    const addTheirs = nsPerCall(5, 1, () => {
      for (let at = 0; at < size; at += 1)
        answers[at] = addWithDateFns(dates[at] as Date, amounts[at] as number).getTime()
    })
    const betweenTheirs = nsPerCall(5, 1, () => {
      for (let at = 0; at < size; at += 1)
        answers[at] = betweenWithDateFns(dates[at] as Date, endDates[at] as Date)
    })
    const plainTheirs = nsPerCall(5, 1, () => {
      for (let at = 0; at < size; at += 1)
        answers[at] = addBusinessDays(dates[at] as Date, amounts[at] as number).getTime()
    })
    const times = (ours: number, theirs: number) => ({
      measured: `${Math.round(theirs / ours)}x`,
      goal: '>= 500x',
      met: theirs / ours >= 500,
    })
    const ns = (what: string, value: number) => ({
      what,
      measured: `${value.toFixed(1)} ns`,
      goal: '<= 50 ns',
      met: value <= 50,
    })
    const told = (what: string, value: number) => ({
      what,
      measured: `${Math.round(value)} ns`,
      goal: 'its peer',
      met: true,
    })
    report('Working days, 1 to 60 of them over the holidays of Mexico', [
      ns('add, by look-up', add),
      told('add, date-fns day by day with a set of holidays', addTheirs),
      { what: 'add, so many times faster', ...times(add, addTheirs) },
      ns('between, by look-up', between),
      told('between, date-fns day by day with an array of holidays', betweenTheirs),
      { what: 'between, so many times faster', ...times(between, betweenTheirs) },
      told('add, date-fns addBusinessDays, no holidays', plainTheirs),
    ])
  })

  it('are made ready, and days looked up', () => {
    const century: WorkingCalendar = {
      ...mexico,
      coversFrom: '2000-01-01' as PlainDate,
      coversUntil: '2099-12-31' as PlainDate,
    }
    const built: number[] = []
    for (let round = 0; round < 21; round += 1) {
      const start = performance.now()
      calendarTable(century, 'certain-and-uncertain')
      built.push(performance.now() - start)
    }
    const zone = zoneDays('America/New_York')
    const moments = Float64Array.from(
      starts,
      (start, at) => start * 86_400_000 + ((at * 7_654_321) % 86_400_000),
    )
    const dayAt = nsPerCall(31, 100, () => {
      for (let at = 0; at < size; at += 1) answers[at] = zone.dayAt(moments[at] as number)
    })
    const startOfDay = nsPerCall(31, 100, () => {
      for (let at = 0; at < size; at += 1) answers[at] = zone.startOfDay(starts[at] as number)
    })
    const ms = quantile(built, 0.5)
    report('Tables', [
      {
        what: 'calendar of a hundred years',
        measured: `${ms.toFixed(2)} ms`,
        goal: '<= 5 ms',
        met: ms <= 5,
      },
      { what: 'day at a moment', measured: `${dayAt.toFixed(1)} ns`, goal: '<= 15 ns', met: dayAt <= 15 },
      {
        what: 'start of a day',
        measured: `${startOfDay.toFixed(1)} ns`,
        goal: '<= 15 ns',
        met: startOfDay <= 15,
      },
    ])
  })
})
