import { zoneDays } from '../dates/zone-days'
import { type CalendarTable, calendarTable } from './calendar-table'
import type { CountingEnvironment } from './engine/counters'
import type { Law } from './law'

/**
 * What counting needs of a law, with its calendars as tables. Built once for a law and kept with it.
 *
 * @example countingEnvironment({ packs: [], zone: 'UTC', calendars: [], houseAlarms }).calendar('mx-lfpa', 'certain') //=> null
 */
export const countingEnvironment = (law: Law): CountingEnvironment => {
  const known = environments.get(law)
  if (known !== undefined) return known
  const certain = new Map<string, CalendarTable>()
  const all = new Map<string, CalendarTable>()
  for (const calendar of law.calendars) {
    certain.set(calendar.id, calendarTable(calendar, 'certain'))
    all.set(calendar.id, calendarTable(calendar, 'certain-and-uncertain'))
  }
  const environment: CountingEnvironment = {
    zone: zoneDays(law.zone),
    calendar: (id, days) => (days === 'certain' ? certain : all).get(id) ?? null,
    houseAlarms: law.houseAlarms,
  }
  environments.set(law, environment)
  return environment
}

const environments = new WeakMap<Law, CountingEnvironment>()
