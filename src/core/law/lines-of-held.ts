import type { ProgramLine } from './engine/program'
import type { Law } from './law'
import type { Line } from './line'
import type { Prohibition } from './prohibition'
import { type CanRead, howReadable } from './protected-groups'
import { forces } from './rule'
import type { RuleVersion } from './rule-version'
import { rulesOfLaw } from './rules-of-law'

/** What a line means in a list of everyone held. */
export type LineOfHeld = {
  /**
   * `limit`: a limit on holding. `duty`: every other clock and prohibition. `left-out`: house marks, which
   * have a column of their own; targets inside a limit; and what the reader may not read.
   */
  readonly part: 'limit' | 'duty' | 'left-out'
  /** Left out because it rests on facts that the reader may not read. */
  readonly isRestricted: boolean
  readonly isReview: boolean
  /** What a breach of it means: held although that is forbidden, without the reason asked for, or an act. */
  readonly breach: 'prohibited' | 'reason-missing' | 'duty-overdue'
  /**
   * Which of the prohibitions breached at the same moment is named, the lowest: one whose text was read itself
   * before one that was not, and of those a constitution or a statute before a court, a treaty, and what binds
   * nobody. An officer is answered with the strongest text there is.
   */
  readonly precedence: number
  /** Its number is a setting of the facility, as the text has none. */
  readonly isHouse: boolean
  /** Whether the reader may fill in all it needs: what others keep from the reader is no missing fact. */
  readonly isAnswerable: boolean
  /** How many hours before it is due it counts as due soon. */
  readonly dueSoonHours: number
  /** Which rule of the law it is of, by its place. */
  readonly rule: number
}

const howSures: readonly RuleVersion['howSure'][] = ['read', 'reported', 'not-confirmed', 'not-law']
const limits: ReadonlySet<string> = new Set(['max-detention', 'extension-limit'])
const reviews: ReadonlySet<string> = new Set(['first-review', 'periodic-review'])

/**
 * The lines of a program as a reader may see them in a list. It depends on the law and the reader alone: a
 * line that came and went with what is recorded of someone would tell it.
 *
 * @example linesOfHeld(law, program.lines, () => false)[12]?.part //=> 'left-out', the rule rests on health
 */
export const linesOfHeld = (
  law: Law,
  lines: readonly ProgramLine[],
  canRead: CanRead,
): readonly LineOfHeld[] => {
  const rules = rulesOfLaw(law)
  let rule = -1
  return lines.map((of) => {
    if (of.index === 0) rule += 1
    const groups = rules.get(of.rule.id)?.groups ?? []
    const line = lineOf(of)
    const role = line?.role ?? 'limit'
    const seen = howReadable(of.rule.kind, groups, canRead)
    const isHouse = role === 'house' || line?.counted.every(({ kind }) => kind === 'house-alarm') === true
    const isLeftOut = seen === 'restricted' || of.rule.force === 'house' || role === 'target'
    return {
      part: isLeftOut ? 'left-out' : limits.has(of.rule.kind) && !isHouse ? 'limit' : 'duty',
      isRestricted: seen === 'restricted',
      isReview: reviews.has(of.rule.kind),
      precedence:
        howSures.indexOf(line?.version.howSure ?? 'not-confirmed') * forces.length +
        forces.indexOf(of.rule.force),
      breach: breachOf(line?.version.prohibition ?? null),
      isHouse,
      isAnswerable: seen === 'full',
      dueSoonHours: of.rule.dueSoonHours,
      rule,
    }
  })
}

const breachOf = (prohibition: Prohibition | null): LineOfHeld['breach'] => {
  if (prohibition === null || prohibition.forbids !== 'holding') return 'duty-overdue'
  return prohibition.strength === 'absolute' ? 'prohibited' : 'reason-missing'
}

/** The version in which a line stands, the newest of them, and the line itself. */
export const lineOf = ({ rule, line }: ProgramLine): (Line & { readonly version: RuleVersion }) | null => {
  for (const version of [...rule.versions].reverse()) {
    const found = version.lines.find((one) => one.line === line)
    if (found !== undefined) return { ...found, version }
  }
  return null
}
