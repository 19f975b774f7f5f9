import type { Instant } from '../../core/dates/instant'
import { toEpochMs } from '../../core/dates/instant'
import type { ProgramLine } from '../../core/law/engine/program'
import type { ReadableDb } from '../store/db'
import { preparedFor } from '../store/prepared-for'

/** The confirmed other dates of a person's stay, by the place of their line. */
export type EarlierDates = (stayId: string) => ReadonlyMap<number, number> | null

/** The confirmed other dates of everyone. They are few, so they are read at once. */
export function earlierDates(db: ReadableDb, lines: readonly ProgramLine[]): EarlierDates {
  const rows = preparedFor(
    db,
    `SELECT stay_id AS stayId, rule_id AS ruleId, line, other_at AS otherAt, confirmed_at AS confirmedAt
     FROM date_override WHERE withdrawn_at IS NULL ORDER BY asked_at, id`,
  ).all([]) as {
    stayId: string
    ruleId: string
    line: string
    otherAt: Instant
    confirmedAt: string | null
  }[]
  const found = new Map<string, Map<number, number>>()
  for (const { stayId, ruleId, line, otherAt, confirmedAt } of rows) {
    const place = lines.findIndex((one) => one.rule.id === ruleId && one.line === line)
    if (place === -1) continue
    const ofStay = found.get(stayId) ?? new Map<number, number>()
    found.set(stayId, ofStay)
    // The last one asked for stands; while nobody has confirmed it, the computed date does.
    if (confirmedAt === null) ofStay.delete(place)
    else ofStay.set(place, toEpochMs(otherAt))
  }
  return (stayId) => found.get(stayId) ?? null
}
