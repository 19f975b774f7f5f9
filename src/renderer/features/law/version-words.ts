import type { PlainDate } from '../../../core/dates/plain-date'
import type { RuleVersion } from '../../../core/law/rule-version'

/** Where a version stands on a day: in use, to come, or over. */
export type VersionPhase = 'inUse' | 'later' | 'ended'

/** Example: `versionPhase({ inForceFrom: '2027-01-01', inForceUntil: null }, '2026-11-22') //=> 'later'`. */
export const versionPhase = (
  { inForceFrom, inForceUntil }: Pick<RuleVersion, 'inForceFrom' | 'inForceUntil'>,
  today: PlainDate,
): VersionPhase =>
  inForceFrom !== null && inForceFrom > today
    ? 'later'
    : inForceUntil !== null && inForceUntil < today
      ? 'ended'
      : 'inUse'

/** The place of the version in use on a day, else of the last one there was. */
export const versionInUse = (
  versions: readonly Pick<RuleVersion, 'inForceFrom' | 'inForceUntil'>[],
  today: PlainDate,
): number => {
  const found = versions.findIndex((version) => versionPhase(version, today) === 'inUse')
  return found === -1 ? versions.length - 1 : found
}
