import type { HouseAlarmHours } from './count'
import type { Pack } from './pack'
import type { WorkingCalendar } from './working-calendar'

/**
 * The law as one facility applies it: the packs that are active, the zone in which its days begin, the
 * working-day calendars of its file, and its house alarms. With the facts and an instant it gives every
 * finding; nothing else plays a part.
 */
export type Law = {
  readonly packs: readonly Pack[]
  readonly zone: string
  readonly calendars: readonly WorkingCalendar[]
  readonly houseAlarms: HouseAlarmHours
}
