import { z } from 'zod'
import { plainDateSchema } from '../dates/plain-date'
import { citationSchema } from './citation'
import { localizedSchema } from './localized'

// A calendar of working days as data: which days of the week rest, which dates are holidays, and for how
// long the list holds. Nothing is computed from a rule of dates ("third Monday"): each day stands in the
// file by itself, so that it can be checked against the gazette, and confirmed by name.

/** The days of the week, Sunday first, as `weekdayOf` numbers them. */
export const weekdays = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const
export type Weekday = (typeof weekdays)[number]

/** A day that is no working day, whatever day of the week it falls on. */
const calendarHolidaySchema = z.strictObject({
  on: plainDateSchema,
  /** Its name in the country's own words. */
  name: z.string().trim().min(1).max(200),
  /**
   * Whether it surely counts. One that may or may not (a United States observed day, a day that a Mexican
   * agency usually suspends by notice) is counted as a working day for the earliest date, and skipped for
   * the latest.
   */
  certain: z.boolean(),
})
export type CalendarHoliday = z.infer<typeof calendarHolidaySchema>

/**
 * A calendar of working days. It answers for the days from `coversFrom` to `coversUntil` and for no other:
 * a term that leaves them cannot be computed. `confirmed` is who checked it and when; until then every date
 * counted with it says so.
 */
export const workingCalendarSchema = z
  .strictObject({
    format: z.literal(1),
    id: z
      .string()
      .max(100)
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'pack.notAnId' }),
    title: localizedSchema,
    /** What a person who confirms it must know: what was left out, and what is in doubt. */
    note: localizedSchema,
    /** The days of the week that are no working days; at least one day must be left to work. */
    weekend: z.array(z.enum(weekdays)).max(6),
    coversFrom: plainDateSchema,
    coversUntil: plainDateSchema,
    holidays: z.array(calendarHolidaySchema).max(5000),
    citations: z.array(citationSchema).min(1).max(20),
    confirmed: z.strictObject({ on: plainDateSchema, byName: z.string().trim().min(1).max(200) }).nullable(),
  })
  .superRefine(({ weekend, coversFrom, coversUntil, holidays }, context) => {
    const issue = (found: { path: (string | number)[]; message: string }) =>
      context.addIssue({ code: 'custom', ...found })
    if (new Set(weekend).size !== weekend.length) issue({ path: ['weekend'], message: 'pack.namedTwice' })
    if (coversUntil < coversFrom) issue({ path: ['coversUntil'], message: 'calendar.endsBeforeItStarts' })
    const seen = new Set<string>()
    for (const [index, { on }] of holidays.entries()) {
      if (seen.has(on)) issue({ path: ['holidays', index, 'on'], message: 'pack.namedTwice' })
      if (on < coversFrom || on > coversUntil)
        issue({ path: ['holidays', index, 'on'], message: 'calendar.holidayNotCovered' })
      seen.add(on)
    }
  })
export type WorkingCalendar = z.infer<typeof workingCalendarSchema>
