import { fromEpochMs } from '../dates/instant'
import { concerns } from './concerns'
import type { Cell } from './engine/cell'
import { compileOnset, metSince } from './engine/compile-onset'
import type { Chosen } from './engine/compile-runner'
import { type Expression, factsNamed } from './expression'
import type { Finding } from './finding'
import type { Prohibition } from './prohibition'
import type { PersonReading } from './reading/person-reading'
import type { RuleVersion } from './rule-version'
import { plainStep, type Step } from './step'

/**
 * The ban that a clock is of, or `null`: only the first clock of a version is that of its ban, the others are duties.
 *
 * @example banOf({ version, line: version.lines[0] })?.forbids //=> 'holding'
 */
export const banOf = ({ version, line }: Chosen): Prohibition | null =>
  line === version?.lines[0] ? (version?.prohibition ?? null) : null

/**
 * Since when someone has come under a ban, where what it hangs on began later than the holding: an asylum claim of
 * the second day. None for a ban that is not broken now.
 *
 * @example onsetSteps(chosen, breached, person, cell)[0]?.sentence //=> 'law.step.onset'
 */
export const onsetSteps = (
  { version, line }: Chosen,
  finding: Finding,
  person: PersonReading,
  cell: Cell,
): Step[] => {
  if (version === null || line === null || finding.kind !== 'breached') return []
  if (banOf({ version, line })?.forbids !== 'holding') return []
  const stop = person.moments.get('physical-stop')?.[0]?.earliest ?? Number.NaN
  const begun = Math.max(cell.startEarliest, Number.isNaN(stop) ? cell.startEarliest : stop)
  if (!(cell.since > begun)) return []
  return [
    plainStep(
      'law.step.onset',
      { at: finding.since },
      concerns(version, line).flatMap(({ condition }) => factsNamed(condition)),
    ),
  ]
}

/**
 * The reason that excuses from a presumption, or that one is not recorded.
 *
 * @example reasonSteps(version, breached)[0]?.sentence //=> 'law.step.reasonMissing'
 */
export const reasonSteps = (
  version: RuleVersion | null,
  finding: Finding,
  person: PersonReading,
  cell: Cell,
): Step[] => {
  const unless = version?.prohibition?.unless ?? null
  if (unless === null) return []
  if (finding.kind === 'breached')
    return [plainStep('law.step.reasonMissing', { facts: finding.missing.join(' ') }, finding.missing)]
  if (finding.kind !== 'satisfied' && finding.kind !== 'satisfied-late') return []
  const later = excusedLaterSteps(version, unless, person, cell)
  // Over without ever having been excused: by a release, or because it no longer concerns the person.
  if (finding.kind === 'satisfied-late' && later.length === 0) return []
  return [
    plainStep('law.step.excused', { facts: factsNamed(unless).join(' ') }, factsNamed(unless)),
    ...later,
  ]
}

// Reasons that were written down later excuse the holding; that they were not there before is said all the same.
const excusedLaterSteps = (
  version: RuleVersion | null,
  unless: Expression,
  person: PersonReading,
  cell: Cell,
): Step[] => {
  const line = version?.lines[0]
  const stop = person.moments.get('physical-stop')?.[0]?.earliest ?? Number.NaN
  if (version === null || line === undefined || version.prohibition?.forbids !== 'holding') return []
  const begun = Math.max(cell.startEarliest, Number.isNaN(stop) ? cell.startEarliest : stop)
  const from = compileOnset(concerns(version, line))?.(person, begun, cell.now) ?? begun
  const at = metSince(unless, person, cell.now)
  if (!(at > from)) return []
  return [
    plainStep(
      'law.step.excusedLater',
      { at: fromEpochMs(at), shortestMs: at - from, longestMs: at - from },
      factsNamed(unless),
    ),
  ]
}
