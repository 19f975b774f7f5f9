import { type Instant, toEpochMs } from '../dates/instant'
import { type ChallengeNow, challengeNow } from './challenge'
import { newCell } from './engine/cell'
import type { Chosen } from './engine/compile-runner'
import { evaluatorOf } from './evaluator'
import type { LawFacts } from './facts/law-facts'
import type { Finding } from './finding'
import { findingFromCell } from './finding-from-cell'
import type { Law } from './law'
import type { Line } from './line'
import { readPerson } from './reading/read-person'
import type { RuleVersion } from './rule-version'

/** The finding of one line of one rule of one pack, and the version of the rule that gave it. */
export type RuleFinding = {
  readonly packId: string
  readonly ruleId: string
  /** The line of the rule; the first of a version is the rule itself. */
  readonly line: string
  readonly role: Line['role']
  /** `null` where no version could be chosen. */
  readonly version: RuleVersion | null
  /** The rule is taken to apply although a condition is unknown. */
  readonly isAssumed: boolean
  /** What may keep the text from holding, as it is recorded; `null` where nothing does. */
  readonly challenge: ChallengeNow | null
  readonly finding: Finding
}

/**
 * Every rule's finding for one person at an instant, in the order of the packs. Pure: the same law, facts
 * and instant give the same answer for ever, and what happened after `asOf` plays no part.
 *
 * @example evaluate({ packs: [houseMarks], zone: 'UTC', … }, factsOfAStopAt('2026-01-05T10:00Z'), '2026-01-07T11:00:00.000Z')
 * //=> 24 h and 48 h overdue, 72 h due-soon, the rest running
 */
export const evaluate = (law: Law, facts: LawFacts, asOf: Instant): readonly RuleFinding[] => {
  const { program, columns } = evaluatorOf(law)
  columns.fill(readPerson(facts, law.zone, asOf))
  const cell = newCell(toEpochMs(asOf), true)
  return program.lines.map(({ pack, rule, line }, index) => {
    const chosen: Chosen = { version: null, line: null }
    program.run(index, 0, cell, chosen)
    return {
      packId: pack.id,
      ruleId: rule.id,
      line,
      role: chosen.line?.role ?? 'limit',
      version: chosen.version,
      isAssumed: cell.isAssumed,
      challenge: challengeNow(chosen.version?.challenge, columns, 0),
      finding: findingFromCell(cell),
    }
  })
}
