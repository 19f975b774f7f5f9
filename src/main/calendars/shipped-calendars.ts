import { parse } from 'yaml'
import { issuesOf } from '../../core/issues-of'
import { type WorkingCalendar, workingCalendarSchema } from '../../core/law/working-calendar'
import { invariant, type Result, refuse } from '../../core/result'

/** Reads a calendar from the text of a YAML or JSON file. Aliases are refused: they can swell a small file. */
export const readCalendar = (text: string): Result<WorkingCalendar> => checkedCalendar(parsed(text))

const checkedCalendar = (contents: unknown): Result<WorkingCalendar> => {
  const read = workingCalendarSchema.safeParse(contents)
  if (read.success) return { ok: true, value: read.data }
  return refuse({ code: 'invalid-input', issues: issuesOf(read.error) })
}

const parsed = (text: string): unknown => {
  try {
    return parse(text, { maxAliasCount: 0 })
  } catch {
    // What cannot be read is refused as what is no calendar.
    return null
  }
}

const files = import.meta.glob<unknown>('../../core/law/calendars/*.yaml', { eager: true, import: 'default' })

/** The calendars that come with the program, by id; none is confirmed until a person of the facility does. */
export const shippedCalendars: readonly WorkingCalendar[] = Object.values(files)
  .map((contents) => {
    const read = checkedCalendar(contents)
    invariant(read.ok, 'every shipped calendar is valid')
    return read.value
  })
  .toSorted((a, b) => (a.id < b.id ? -1 : 1))
