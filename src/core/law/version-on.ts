import type { PlainDate } from '../dates/plain-date'
import { invariant } from '../result'
import type { Rule } from './rule'
import type { RuleVersion } from './rule-version'

type Bounds = Pick<RuleVersion, 'inForceFrom' | 'inForceUntil'>

/**
 * Where a version stands on a day of the facility: in use on both of its days and between them, to come, or over.
 *
 * @example versionPhase({ inForceFrom: '2027-01-01', inForceUntil: null }, '2026-11-22') //=> 'later'
 */
export const versionPhase = (
  { inForceFrom, inForceUntil }: Bounds,
  day: PlainDate,
): 'inUse' | 'later' | 'ended' =>
  inForceFrom !== null && day < inForceFrom
    ? 'later'
    : inForceUntil !== null && inForceUntil < day
      ? 'ended'
      : 'inUse'

/**
 * The place of the version in use on a day among those of a rule; of the last one where none is.
 *
 * @example placeOfVersionOn([untilMay, sinceJune], '2026-11-22') //=> 1
 */
export const placeOfVersionOn = (versions: readonly Bounds[], day: PlainDate): number => {
  const found = versions.findIndex((version) => versionPhase(version, day) === 'inUse')
  return found === -1 ? versions.length - 1 : found
}

/**
 * The version of a rule in use on a day; the last one where none is.
 *
 * @example versionOn(rule, '2026-11-22').inForceUntil //=> null
 */
export const versionOn = ({ versions }: Pick<Rule, 'versions'>, day: PlainDate): RuleVersion => {
  const version = versions[placeOfVersionOn(versions, day)]
  invariant(version !== undefined, 'a rule has a version')
  return version
}
