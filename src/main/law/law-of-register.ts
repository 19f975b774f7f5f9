import type { Instant } from '../../core/dates/instant'
import type { PlainDate } from '../../core/dates/plain-date'
import { type HouseAlarmHours, suggestedHouseAlarmHours } from '../../core/law/count'
import type { Law } from '../../core/law/law'
import { laidOver } from '../../core/law/overlay'
import type { Pack } from '../../core/law/pack'
import type { WorkingCalendar } from '../../core/law/working-calendar'
import { shippedCalendars } from '../calendars/shipped-calendars'
import { houseMarks, shippedPack, shippedPackIds, shippedPackIdsOf } from '../law-packs'
import { namesOf } from '../store/custody-rows'
import type { ReadableDb } from '../store/db'
import { type LawRows, lawRows, lawRowsAsKnown } from './law-rows'

const baseline = 'intl'

/** The packs that count unless the facility says otherwise: the international baseline and its country's. */
const suggestedPacks = (country: string): readonly string[] => [
  ...shippedPackIds.filter((id) => id === baseline),
  ...shippedPackIdsOf(country.toUpperCase()),
]

/** The ids of the packs that count, the house marks first. */
export const activePackIds = ({ setting, facility }: LawRows): readonly string[] => {
  const chosen =
    setting?.activePacks == null
      ? suggestedPacks(facility.country)
      : (JSON.parse(setting.activePacks) as string[])
  return [houseMarks.id, ...chosen.filter((id) => id !== houseMarks.id)]
}

/** A pack as it counts: the shipped one with everything published over it; `null` where there is none. */
export const packOf = ({ overlays }: Pick<LawRows, 'overlays'>, id: string): Pack | null =>
  overlays
    .filter(({ packId }) => packId === id)
    .reduce<Pack | null>(
      (base, { contents }) => laidOver(base, JSON.parse(contents) as Pack),
      shippedPack(id),
    )

/** The ids of every pack that there is: shipped, and published by the facility itself. */
export const knownPackIds = ({ overlays }: Pick<LawRows, 'overlays'>): readonly string[] => [
  ...new Set([...shippedPackIds, ...overlays.map(({ packId }) => packId)]),
]

/** A calendar as the file keeps it, with who confirmed it. */
const calendarFromRow = (
  row: LawRows['calendars'][number],
  users: ReadonlyMap<string, string>,
): WorkingCalendar => ({
  ...(JSON.parse(row.contents) as WorkingCalendar),
  confirmed:
    row.confirmedOn === null || row.confirmedBy === null
      ? null
      : { on: row.confirmedOn as PlainDate, byName: users.get(row.confirmedBy) || row.confirmedBy },
})

/** The calendars that there are: those of the file, and the shipped ones of which it keeps none. */
export const calendarsOf = (
  { calendars }: Pick<LawRows, 'calendars'>,
  users: ReadonlyMap<string, string>,
): readonly WorkingCalendar[] => {
  const stored = calendars.map((row) => calendarFromRow(row, users))
  return [...stored, ...shippedCalendars.filter(({ id }) => !stored.some((one) => one.id === id))]
}

/** The hours after which the house raises its alarms. */
export const houseAlarmsOf = ({ setting }: Pick<LawRows, 'setting'>): HouseAlarmHours =>
  setting?.houseAlarms == null
    ? suggestedHouseAlarmHours
    : (JSON.parse(setting.houseAlarms) as HouseAlarmHours)

const lawFrom = (rows: LawRows, users: ReadonlyMap<string, string>): Law => ({
  packs: activePackIds(rows).flatMap((id) => packOf(rows, id) ?? []),
  zone: rows.facility.zone,
  calendars: calendarsOf(rows, users),
  houseAlarms: houseAlarmsOf(rows),
})

const kept = new WeakMap<object, { readonly key: string; readonly law: Law }>()

/**
 * The law as the facility applies it. The same object as long as nothing of it changes, so that what is
 * built over it can be kept with it.
 */
export function lawOfRegister(db: ReadableDb): Law {
  const key = JSON.stringify(lawKey(db))
  const known = kept.get(db.raw)
  if (known?.key === key) return known.law
  const law = lawFrom(lawRows(db), namesOf(db, 'user'))
  kept.set(db.raw, { key, law })
  return law
}

/** The law as the register was known at an earlier instant: what was published or confirmed later is not in it. */
export const lawAsKnown = (db: ReadableDb, knownAt: Instant): Law =>
  lawFrom(lawRowsAsKnown(db, knownAt), namesOf(db, 'user'))

// Contents of an overlay never change once it is published; a calendar's only with its time of saving.
const lawKey = (db: ReadableDb): unknown => {
  const { facility, setting, calendars, overlays } = lawRows(db)
  return [
    facility,
    setting,
    calendars.map(({ id, savedAt, confirmedOn, confirmedBy }) => [id, savedAt, confirmedOn, confirmedBy]),
    overlays.map(({ id, publishedAt }) => [id, publishedAt]),
  ]
}
