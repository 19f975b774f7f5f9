import type { Citation } from './citation.js'
import type { FactName } from './fact-name.js'
import type { FindingKind } from './finding.js'

/** The sentences of an explanation. The page has the words of each, in four languages. */
export type StepSentence =
  | 'law.step.start'
  | 'law.step.startDay'
  | 'law.step.startUnknown'
  | 'law.step.startNotYet'
  | 'law.step.versionByStart'
  | 'law.step.versionByEvaluation'
  | 'law.step.elapsedHours'
  | 'law.step.elapsedDays'
  | 'law.step.paused'
  | 'law.step.pausedSince'
  | 'law.step.due'
  | 'law.step.dueBetween'
  | 'law.step.end'
  | 'law.step.endUnknown'
  | `law.step.state.${FindingKind}`

/**
 * One line of the working of a finding, as data: which sentence, with which values (instants as UTC
 * text, amounts as numbers, kinds by name), the source it rests on and the facts it used. The screen,
 * the print and the tests read the same steps.
 */
export type Step = {
  readonly sentence: StepSentence
  readonly params: Readonly<Record<string, string | number | null>>
  readonly citation: Citation | null
  readonly facts: readonly FactName[]
}
