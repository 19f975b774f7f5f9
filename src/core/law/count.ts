import { z } from 'zod'

// How a term is counted, as a closed list. Rules name one of these; the arithmetic is in count-from.ts.
// A further way of counting is a further member here, with its arithmetic; a pack that names one that is
// not computed is refused, because a limit that is shown and not counted would be a lie.

/** A duty without a number in the text: which alarm of the house stands in for it. */
export const houseAlarmClasses = ['at-once', 'without-delay', 'promptly-before-a-judge'] as const
export type HouseAlarmClass = (typeof houseAlarmClasses)[number]

/** After how many elapsed hours the house raises its alarm. A setting of the facility, never law. */
export type HouseAlarmHours = Readonly<Record<HouseAlarmClass, number>>

/** The hours with which a facility begins: 1, 24 and 48. No text gives them. */
export const suggestedHouseAlarmHours: HouseAlarmHours = {
  'at-once': 1,
  'without-delay': 24,
  'promptly-before-a-judge': 48,
}

/** Whether the day on which a term begins is its first day. */
const firstDaySchema = z.enum(['excluded', 'included'])
export type FirstDay = z.infer<typeof firstDaySchema>

/** The id of a working-day calendar, or `null` where the count needs none. */
const calendarIdSchema = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'pack.notAnId' })

/**
 * So many hours, or days of 24 hours, of time that truly passed. No weekend, holiday or clock change
 * alters it. 24 hours from 22:10 end at 22:10 of the next day, or at 23:10 or 21:10 where the clocks change
 * between.
 */
const elapsed = z.strictObject({
  kind: z.literal('elapsed'),
  amount: z.number().int().min(1).max(100_000),
  unit: z.enum(['hours', 'days-of-24-hours']),
})

/**
 * Running days or weeks, which skip nothing, to 24:00 of the last. First day
 * excluded: "within 30 days", the day of the start is day 0 (Argentina, Civil and Commercial Code art. 6;
 * Canada, Interpretation Act s. 27(2)). First day included: "period of 7 days beginning with", the day of
 * the start is day 1. No days, first day excluded: 24:00 of the day itself.
 */
const calendarDays = z
  .strictObject({
    kind: z.literal('calendar-days'),
    amount: z.number().int().min(0).max(36_500),
    unit: z.enum(['days', 'weeks']),
    firstDay: firstDaySchema,
  })
  .refine(({ amount, firstDay }) => amount > 0 || firstDay === 'excluded', {
    path: ['amount'],
    error: 'pack.countEndsBeforeItStarts',
  })

/**
 * "At least 3 days before": that many whole days must lie between, with neither the last day for doing
 * it nor the day of the start among them (Canada, Interpretation Act s. 27(1)). Counted
 * backward: three clear days before a hearing of 8 July end with the 4th at 24:00.
 */
const clearDaysBefore = z.strictObject({
  kind: z.literal('clear-days-before'),
  amount: z.number().int().min(0).max(36_500),
})

/**
 * Months, to 24:00 of the same number in the later month. First day included: to 24:00
 * of the day before it, because the day of the start is the first of the period (UK, Immigration Act 2016
 * Sch. 10 para. 11, "beginning with").
 *
 * Where the later month has no such day, `last-of-month` takes its last (Canada, Interpretation Act s. 28;
 * Argentina, Civil and Commercial Code art. 6). `first-of-next-month` takes the first day of the month after: of a
 * period that counts its first day the whole of the short month belongs to it, which is the other reading of the
 * United Kingdom's words. `first-working-day-after` is Mexico's LFPA art. 29, whole:
 * the first day of the month after stands in, and an end that is no working day moves to the next one. It
 * needs a calendar, and is not for limits of liberty.
 */
const months = z
  .strictObject({
    kind: z.literal('months'),
    amount: z.number().int().min(1).max(1200),
    firstDay: firstDaySchema,
    missingDay: z.enum(['last-of-month', 'first-of-next-month', 'first-working-day-after']),
    calendar: calendarIdSchema.nullable(),
  })
  .refine(({ missingDay, calendar }) => (missingDay === 'first-working-day-after') === (calendar !== null), {
    path: ['calendar'],
    error: 'pack.calendarForWorkingDaysOnly',
  })

/**
 * To the same wall-clock time so many days later: 16:00 before a clock change and 16:00 after it, one hour
 * more or less than the days in hours (UK, Immigration Act 2016 s. 60: seven days over a clock change). A time
 * that the clocks skip on that day is reached at the change; of a time that they show twice, the earlier.
 */
const daysToTheClockTime = z.strictObject({
  kind: z.literal('days-to-the-clock-time'),
  amount: z.number().int().min(1).max(36_500),
})

/**
 * Working days of a calendar, to 24:00 of the last (Mexico, LFPA arts. 28 and 38).
 * First day included: the day of the start is day 1 if it is a working day.
 */
const workingDays = z.strictObject({
  kind: z.literal('working-days'),
  amount: z.number().int().min(1).max(5000),
  firstDay: firstDaySchema,
  calendar: calendarIdSchema,
})

/**
 * Elapsed hours that run only inside local days that are not skipped: the United States detainer, "48
 * hours excluding Saturdays, Sundays and holidays" (8 CFR 287.7(d)), and Argentina's 48 working hours
 * read as 24 of each working day. The one exception to hours that never stop.
 */
const hoursOnCountedDays = z
  .strictObject({
    kind: z.literal('hours-on-counted-days'),
    amount: z.number().int().min(1).max(5000),
    skips: z
      .array(z.enum(['saturday', 'sunday', 'holiday']))
      .min(1)
      .max(3)
      .refine((skips) => new Set(skips).size === skips.length, { error: 'pack.namedTwice' }),
    calendar: calendarIdSchema.nullable(),
  })
  .refine(({ skips, calendar }) => skips.includes('holiday') === (calendar !== null), {
    path: ['calendar'],
    error: 'pack.calendarForHolidaysOnly',
  })

/** Due at the start itself: a prohibition has no grace period. */
const atThatMoment = z.strictObject({ kind: z.literal('at-that-moment') })

/** "Promptly", "without delay": no number in the text, so an alarm of the house. */
const houseAlarm = z.strictObject({ kind: z.literal('house-alarm'), class: z.enum(houseAlarmClasses) })

/**
 * The text names no number and no promptness: it runs and is never due. It is shown all the same, because that no
 * longest time is printed does not make holding without end lawful.
 */
const noNumber = z.strictObject({ kind: z.literal('no-number') })

/** How a rule counts its term. */
export const countSchema = z.discriminatedUnion('kind', [
  elapsed,
  calendarDays,
  clearDaysBefore,
  months,
  daysToTheClockTime,
  workingDays,
  hoursOnCountedDays,
  atThatMoment,
  houseAlarm,
  noNumber,
])
export type Count = z.infer<typeof countSchema>

/** A count that ends at 24:00 of a day, so that its last day can be told and whole days added to it. */
export type DayCount = Extract<
  Count,
  { kind: 'calendar-days' | 'clear-days-before' | 'months' | 'working-days' }
>

/** Whether a count ends at 24:00 of a day. The others end at a moment of their own, or never. */
export const isDayCount = (count: Count): count is DayCount =>
  count.kind === 'calendar-days' ||
  count.kind === 'clear-days-before' ||
  count.kind === 'months' ||
  count.kind === 'working-days'

/**
 * The id of the working-day calendar that a count cannot do without, or `null`.
 *
 * @example calendarNeeded({ kind: 'working-days', amount: 15, firstDay: 'excluded', calendar: 'mx-lfpa' }) //=> 'mx-lfpa'
 */
export const calendarNeeded = (count: Count): string | null => ('calendar' in count ? count.calendar : null)
