import { civilParts } from '../dates/civil-day'
import { fromEpochDay } from '../dates/epoch-day'
import { monthsLater } from '../dates/months-later'
import type { PlainDate } from '../dates/plain-date'
import { addWorkingDays, type CalendarTable, weekdayOf } from './calendar-table'
import { type Count, type DayCount, isDayCount } from './count'
import { type CountEnv, countFrom, lastDay } from './count-from'
import { countedHours } from './counted-hours'
import { type CalendarHoliday, type Weekday, weekdays } from './working-calendar'

/**
 * A day passed over, and why: a weekend is one whatever holiday falls on it. `name` is the holiday's, if
 * there is one; `certain` is whether the day is surely passed over.
 */
export type SkippedDay = {
  readonly on: PlainDate
  readonly weekday: Weekday
  readonly why: 'weekend' | 'holiday'
  readonly name: string | null
  readonly certain: boolean
}

/** The time that ran on one day, in milliseconds since 1970; `ranMs` is its length. */
export type HoursRun = {
  readonly on: PlainDate
  readonly fromMs: number
  readonly untilMs: number
  readonly ranMs: number
}

/**
 * What was counted, as data for a page: enough to check the date with a pencil. Each list is in order of
 * days, and empty where the count has no such thing.
 */
export type CountWorkings = {
  readonly count: Count
  /** The end, as `countFrom` gives it. */
  readonly dueMs: number
  /** The day on which the term starts, by the zone's clocks; `null` for a start that is not known. */
  readonly startsOn: PlainDate | null
  /** Of a count of days or months: the first and last day of the term, and the one at whose 24:00 it ends. */
  readonly firstCountedOn: PlainDate | null
  readonly lastCountedOn: PlainDate | null
  readonly endsOn: PlainDate | null
  /** The days passed over: weekends and holidays between the start and the end. */
  readonly skipped: readonly SkippedDay[]
  /** Doubtful holidays that this reading counted as working days: the other reading skips them. */
  readonly countedInDoubt: readonly SkippedDay[]
  /** Hours that run on counted days: how long they ran on each. */
  readonly runs: readonly HoursRun[]
  /** A month without the number: which month (1 to 12), the number it lacks, and the day taken for it. */
  readonly missingDay: {
    readonly year: number
    readonly month: number
    readonly number: number
    readonly took: PlainDate
  } | null
}

/**
 * The workings of a count from a start: what `countFrom` did, day by day. For what is shown, not for a
 * matrix. Where the end is not known, the lists are empty.
 *
 * @example explainCount(15 working days, first day excluded, from Fri 2026-09-04, env)
 * //=> { firstCountedOn: '2026-09-07', lastCountedOn: '2026-09-28', endsOn: '2026-09-28',
 * //     skipped: [Sat 5, Sun 6, …, { on: '2026-09-16', why: 'holiday', name: 'Día de la Independencia' }, …] }
 */
export const explainCount = (count: Count, startMs: number, env: CountEnv): CountWorkings => {
  const startDay = env.zone.dayToCountFrom(startMs)
  const dueMs = countFrom(count, startMs, env)
  const bare: CountWorkings = {
    count,
    dueMs,
    startsOn: seen(startDay),
    firstCountedOn: null,
    lastCountedOn: null,
    endsOn: null,
    skipped: [],
    countedInDoubt: [],
    runs: [],
    missingDay: null,
  }
  if (!Number.isFinite(dueMs)) return bare
  if (isDayCount(count)) return { ...bare, ...daysOf(count, startDay, env.calendar) }
  if (count.kind === 'hours-on-counted-days') return { ...bare, ...hoursOf(count, startMs, env) }
  if (count.kind !== 'days-to-the-clock-time') return bare
  return { ...bare, endsOn: seen(startDay + count.amount) }
}

type CountOf<Kind extends Count['kind']> = Extract<Count, { kind: Kind }>
type Passed = Pick<CountWorkings, 'skipped' | 'countedInDoubt'>

const seen = (day: number): PlainDate | null => (Number.isFinite(day) ? fromEpochDay(day) : null)

const daysOf = (
  count: DayCount,
  startDay: number,
  calendar: CalendarTable | null,
): Partial<CountWorkings> => {
  const last = lastDay(count, startDay, calendar)
  if (count.kind === 'clear-days-before') {
    if (count.amount === 0) return { endsOn: seen(last) }
    return { firstCountedOn: seen(last + 1), lastCountedOn: seen(startDay - 1), endsOn: seen(last) }
  }
  const from = count.firstDay === 'included' ? startDay : startDay + 1
  const ends = { firstCountedOn: seen(from), lastCountedOn: seen(last), endsOn: seen(last) }
  if (count.kind === 'calendar-days') return last < from ? { endsOn: seen(last) } : ends
  if (count.kind === 'months') return { ...ends, ...monthsOf(count, startDay, calendar, last) }
  if (calendar === null) return ends
  const firstCounted = addWorkingDays(calendar, from, 1, 'included')
  return { ...ends, ...passedOver(calendar, from, last), firstCountedOn: seen(firstCounted) }
}

const monthsOf = (
  count: CountOf<'months'>,
  startDay: number,
  calendar: CalendarTable | null,
  last: number,
): Partial<CountWorkings> => {
  const start = civilParts(startDay)
  const taken = monthsLater(
    startDay,
    count.amount,
    count.missingDay === 'last-of-month' ? 'last-of-month' : 'first-of-next-month',
  )
  const month = start.year * 12 + start.month - 1 + count.amount
  const missingDay =
    civilParts(taken).day === start.day
      ? null
      : {
          year: Math.floor(month / 12),
          month: (month % 12) + 1,
          number: start.day,
          took: fromEpochDay(taken),
        }
  if (calendar === null || count.missingDay === 'last-of-month') return { missingDay }
  // Under LFPA art. 29 the days passed over are those between the number and the working day.
  return { missingDay, ...passedOver(calendar, count.firstDay === 'included' ? taken - 1 : taken, last) }
}

const passed = (day: number, isWeekend: boolean, holiday: CalendarHoliday | undefined): SkippedDay => ({
  on: fromEpochDay(day),
  weekday: weekdays[weekdayOf(day)] ?? 'sunday',
  why: isWeekend ? 'weekend' : 'holiday',
  name: holiday?.name ?? null,
  certain: isWeekend || holiday?.certain === true,
})

const passedOver = (calendar: CalendarTable, from: number, until: number): Passed => {
  const skipped: SkippedDay[] = []
  const countedInDoubt: SkippedDay[] = []
  for (let day = from; day <= until; day += 1) {
    const rests = calendar.rests[day - calendar.from] as number
    const told = passed(day, (rests & 1) !== 0, calendar.holidays.get(day))
    if (rests !== 0) skipped.push(told)
    else if (told.name !== null) countedInDoubt.push(told)
  }
  return { skipped, countedInDoubt }
}

const hoursOf = (
  count: CountOf<'hours-on-counted-days'>,
  startMs: number,
  env: CountEnv,
): Partial<CountWorkings> => {
  const skipped: SkippedDay[] = []
  const countedInDoubt: SkippedDay[] = []
  const runs: HoursRun[] = []
  const weekend = count.skips.filter((each) => each !== 'holiday')
  const holidays = count.skips.includes('holiday') ? env.calendar?.holidays : undefined
  countedHours(count, startMs, env, ({ day, fromMs, untilMs, isSkipped }) => {
    const isWeekend = weekend.some((each) => weekdays.indexOf(each) === weekdayOf(day))
    const told = passed(day, isWeekend, holidays?.get(day))
    if (isSkipped) skipped.push(told)
    else runs.push({ on: told.on, fromMs, untilMs, ranMs: untilMs - fromMs })
    if (!isSkipped && told.name !== null) countedInDoubt.push(told)
  })
  const [first, last] = [runs[0], runs.at(-1)]
  return { skipped, countedInDoubt, runs, firstCountedOn: first?.on ?? null, lastCountedOn: last?.on ?? null }
}
