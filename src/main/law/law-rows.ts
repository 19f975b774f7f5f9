import type { Instant } from '../../core/dates/instant'
import type { ReadableDb } from '../store/db'
import type { RowOf } from '../store/entities'
import { preparedFor } from '../store/prepared-for'
import { placeAsKnown } from './place-as-known'

/** What the file holds of the law itself. */
export type LawRows = {
  readonly facility: Pick<RowOf<'facility'>, 'country' | 'zone'>
  readonly setting: RowOf<'lawSetting'> | null
  readonly calendars: readonly RowOf<'workingCalendar'>[]
  /** Published overlays alone, in the order of their publication. */
  readonly overlays: readonly RowOf<'packOverlay'>[]
}

const lawEntities = ['facility', 'lawSetting', 'workingCalendar', 'packOverlay'] as const

/** The law's rows as they stand. */
export function lawRows(db: ReadableDb): LawRows {
  const facility = preparedFor(db, 'SELECT country, zone FROM facility').get([]) as LawRows['facility']
  const setting = preparedFor(
    db,
    'SELECT id, active_packs AS activePacks, house_alarms AS houseAlarms FROM law_setting',
  ).get([]) as RowOf<'lawSetting'> | undefined
  const calendars = preparedFor(
    db,
    `SELECT id, contents, confirmed_on AS confirmedOn, confirmed_by AS confirmedBy, saved_at AS savedAt,
       saved_by AS savedBy FROM working_calendar ORDER BY id`,
  ).all([]) as RowOf<'workingCalendar'>[]
  const overlays = preparedFor(
    db,
    `SELECT id, pack_id AS packId, contents, from_on AS fromOn, note, state, drafted_by AS draftedBy,
       drafted_at AS draftedAt, proposed_at AS proposedAt, proposed_by AS proposedBy,
       approved_at AS approvedAt, approved_by AS approvedBy, published_at AS publishedAt,
       published_by AS publishedBy
     FROM pack_overlay WHERE state = 'published' ORDER BY published_at, id`,
  ).all([]) as RowOf<'packOverlay'>[]
  return { facility, setting: setting ?? null, calendars, overlays }
}

/** The law's rows as the register was known at an earlier instant. */
export function lawRowsAsKnown(db: ReadableDb, knownAt: Instant): LawRows {
  const known = placeAsKnown(db, lawEntities, knownAt)
  const rowsOf = <T>(entity: (typeof lawEntities)[number]): T[] => [
    ...((known.get(entity)?.values() ?? []) as Iterable<T>),
  ]
  const now = lawRows(db)
  return {
    facility: rowsOf<LawRows['facility']>('facility')[0] ?? now.facility,
    setting: rowsOf<RowOf<'lawSetting'>>('lawSetting')[0] ?? null,
    calendars: rowsOf<RowOf<'workingCalendar'>>('workingCalendar').sort((a, b) => (a.id < b.id ? -1 : 1)),
    overlays: rowsOf<RowOf<'packOverlay'>>('packOverlay')
      .filter(({ state }) => state === 'published')
      .sort((a, b) => ((a.publishedAt ?? '') < (b.publishedAt ?? '') ? -1 : 1)),
  }
}
