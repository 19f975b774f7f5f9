import { addDays } from '../dates/add-days'
import { type Instant, toEpochMs } from '../dates/instant'
import { hourMs } from '../dates/lengths-of-time'
import { localDay } from '../dates/local-day'
import { startOfLocalDay } from '../dates/start-of-local-day'
import type { Pack } from './pack'
import type { Rule } from './rule'
import type { RuleVersion } from './rule-version'
import { versionPhase } from './version-on'

/**
 * One mark, ready for columns: its length, and the starts for which this version
 * counts (from `startsFrom` up to, not including, `startsBefore`; infinite where it always does).
 */
export type Mark = {
  readonly packId: string
  readonly rule: Rule
  readonly version: RuleVersion
  readonly lengthMs: number
  readonly startsFrom: number
  readonly startsBefore: number
}

/**
 * The length of a version that is one elapsed time from the physical stop and holds for everyone, as the
 * house marks are; `null` for any other, which only `evaluate` can tell.
 *
 * @example markMs(the version of the mark of 24 hours) //=> 86400000
 */
export const markMs = ({ appliesTo, lines, standing }: RuleVersion): number | null => {
  const [line] = lines
  const [count, another] = line?.counted ?? []
  if (line === undefined || count?.kind !== 'elapsed' || another !== undefined) return null
  const isPlain =
    lines.length === 1 &&
    appliesTo === 'everyone-held' &&
    line.appliesTo === 'as-the-rule' &&
    standing === 'in-force' &&
    line.time === 'held' &&
    line.pausedBy.length === 0 &&
    line.extendedBy.length === 0 &&
    line.series === null &&
    line.metBy.join() === 'stay-end' &&
    line.startsFrom.earliestOf.join() === 'physical-stop' &&
    line.startsFrom.butNotBefore.length + line.startsFrom.orLaterIfRecorded.length === 0
  return isPlain ? count.amount * (count.unit === 'hours' ? 1 : 24) * hourMs : null
}

/**
 * The marks of all packs that can apply at an instant, the shortest first. A rule whose versions
 * follow the day of evaluation gives one at most; one that follows the start gives one a version.
 *
 * @example ladder([houseMarks], 'UTC', asOf).map((mark) => mark.lengthMs / 3_600_000) //=> [24, 48, 72, 336, …]
 */
export const ladder = (packs: readonly Pack[], zone: string, asOf: Instant): readonly Mark[] => {
  const today = localDay(asOf, zone)
  const marks: Mark[] = []
  for (const pack of packs)
    for (const rule of pack.rules)
      for (const version of rule.versions) {
        const byStart = rule.versionChosenBy === 'start'
        if (!byStart && versionPhase(version, today) !== 'inUse') continue
        const lengthMs = markMs(version)
        if (lengthMs === null) continue
        const { startsFrom, startsBefore } = byStart ? bounds(version, zone) : always
        marks.push({ packId: pack.id, rule, version, lengthMs, startsFrom, startsBefore })
      }
  // The sort is stable, so marks of equal length keep the order of the packs.
  return marks.sort((a, b) => a.lengthMs - b.lengthMs)
}

const always = { startsFrom: Number.NEGATIVE_INFINITY, startsBefore: Number.POSITIVE_INFINITY }

const bounds = ({ inForceFrom, inForceUntil }: RuleVersion, zone: string) => ({
  startsFrom: inForceFrom === null ? always.startsFrom : toEpochMs(startOfLocalDay(inForceFrom, zone)),
  startsBefore:
    inForceUntil === null ? always.startsBefore : toEpochMs(startOfLocalDay(addDays(inForceUntil, 1), zone)),
})
