import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { type WorkingCalendar, workingCalendarSchema } from '../../src/core/law/working-calendar.js'

const folder = fileURLToPath(new URL('../../src/core/law/calendars/', import.meta.url))

/** The working-day calendars that come with the program, none of them confirmed. */
export const calendars: readonly WorkingCalendar[] = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => workingCalendarSchema.parse(parse(readFileSync(`${folder}${name}`, 'utf8'))))
  : []
