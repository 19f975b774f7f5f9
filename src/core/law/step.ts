import type { Challenge } from './challenge'
import type { Citation } from './citation'
import type { Count } from './count'
import type { FactName } from './fact-name'
import type { FindingKind } from './finding'

/** The sentences of an explanation. The page has the words of each, in four languages. */
export type StepSentence =
  | 'law.step.notHeldYet'
  | 'law.step.notInForce'
  | 'law.step.versionByStart'
  | 'law.step.versionsPossible'
  | 'law.step.versionByEvaluation'
  | 'law.step.setAside'
  | `law.step.challenge.${Challenge['kind']}`
  | 'law.step.fact.yes'
  | 'law.step.fact.no'
  | 'law.step.fact.unknown'
  | 'law.step.fact.facility.yes'
  | 'law.step.fact.facility.no'
  | 'law.step.assumed'
  | 'law.step.start'
  | 'law.step.startDay'
  | 'law.step.startBound'
  | 'law.step.startMissing'
  | 'law.step.startNotYet'
  | 'law.step.startNeverDone'
  | 'law.step.lastAct'
  | `law.step.count.${Count['kind']}`
  | 'law.step.reading.earliest'
  | 'law.step.reading.latest'
  | 'law.step.firstDayCounted'
  | 'law.step.restDays'
  | 'law.step.holiday'
  | 'law.step.holidayUncertain'
  | 'law.step.hoursOfDay'
  | 'law.step.holidayCounted'
  | 'law.step.monthTooShort'
  | 'law.step.calendarUnconfirmed'
  | 'law.step.calendarMissing'
  | 'law.step.paused'
  | 'law.step.pausedSince'
  | 'law.step.pausedTotal'
  | 'law.step.extension.yes'
  | 'law.step.extension.too-late'
  | 'law.step.extension.ground-missing'
  | 'law.step.extension.used-up'
  | 'law.step.extension.end-missing'
  | 'law.step.absoluteMaximum'
  | 'law.step.due'
  | 'law.step.dueBetween'
  | 'law.step.noNumber'
  | 'law.step.notBefore'
  | 'law.step.met'
  | 'law.step.metDay'
  | 'law.step.onset'
  | 'law.step.excused'
  | 'law.step.excusedLater'
  | 'law.step.reasonMissing'
  | `law.step.state.${FindingKind}`
  | 'law.step.state.ban-kept'
  | 'law.step.state.ban-ended'

/**
 * One line of the working of a finding, as data: which sentence, with which values (instants as UTC
 * text, days as calendar days, amounts as numbers, kinds by name), the source it rests on and the facts
 * it used. The screen, the print and the tests read the same steps.
 */
export type Step = {
  readonly sentence: StepSentence
  readonly params: Readonly<Record<string, string | number | null>>
  readonly citation: Citation | null
  readonly facts: readonly FactName[]
}

/** A step that rests on no citation of its own. */
export const plainStep = (
  sentence: StepSentence,
  params: Step['params'],
  facts: readonly FactName[] = [],
): Step => ({ sentence, params, citation: null, facts })
