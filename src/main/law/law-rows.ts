import type { Instant } from '../../core/dates/instant'
import type { ReadableDb } from '../store/db'
import type { RowOf } from '../store/entities'
import { preparedFor } from '../store/prepared-for'
import { type KnownEntry, rowsAsKnown } from './rows-as-known'

/** What the file holds of the law itself. */
export type LawRows = {
  readonly facility: Pick<RowOf<'facility'>, 'country' | 'zone'>
  readonly setting: RowOf<'lawSetting'> | null
  readonly calendars: readonly RowOf<'workingCalendar'>[]
  /** Published overlays alone, in the order of their publication. */
  readonly overlays: readonly RowOf<'packOverlay'>[]
}

const lawEntities = `('facility', 'lawSetting', 'workingCalendar', 'packOverlay')`

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
  // The log is not indexed by kind; the actions that can have touched the law are few.
  const entries = preparedFor(
    db,
    `SELECT c.recorded_at AS recordedAt, c.contents FROM action a
     JOIN change c ON c.seq BETWEEN a.first_seq AND a.last_seq
     WHERE (a.command GLOB 'registers.*' OR a.command GLOB 'facility.*' OR a.command GLOB 'calendars.*'
       OR a.command GLOB 'houseAlarms.*' OR a.command GLOB 'packs.*' OR a.command GLOB 'packDrafts.*'
       OR a.command IN ('actions.undo', 'changes.restoreValue'))
       AND c.entity IN ${lawEntities} AND c.contents IS NOT NULL ORDER BY c.seq`,
  ).iterate([]) as IterableIterator<KnownEntry>
  const known = rowsAsKnown(entries, knownAt)
  const rowsOf = <T>(entity: 'facility' | 'lawSetting' | 'workingCalendar' | 'packOverlay'): T[] => [
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
