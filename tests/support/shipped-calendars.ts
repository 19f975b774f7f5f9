import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'yaml'
import { type WorkingCalendar, workingCalendarSchema } from '../../src/core/law/working-calendar'

// From the root of the project, so that a program built into another folder finds it too.
const folder = `${resolve('src/core/law/calendars')}/`

/** The working-day calendars that come with the program, none of them confirmed. */
export const calendars: readonly WorkingCalendar[] = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => workingCalendarSchema.parse(parse(readFileSync(`${folder}${name}`, 'utf8'))))
  : []
