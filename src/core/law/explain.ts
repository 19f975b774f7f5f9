import type { Stay } from '../custody/stay.js'
import { stayAsOf } from '../custody/stay-as-of.js'
import type { Instant } from '../dates/instant.js'
import type { LawFacts } from './evaluate.js'
import { evaluateRule } from './evaluate-rule.js'
import type { Finding } from './finding.js'
import type { Pack } from './pack.js'
import type { Rule } from './rule.js'
import type { RuleVersion } from './rule-version.js'
import type { Step } from './step.js'

/** A finding with its working. `version` is `null` where no version could be chosen. */
export type Explanation = {
  readonly rule: Rule
  readonly version: RuleVersion | null
  readonly finding: Finding
  readonly steps: readonly Step[]
}

/**
 * The working of one rule's finding, step by step: what started the clock, which version counts, how
 * long, what paused it, when it is reached, what ended it, and so the state. `null` when no pack has
 * the rule. Gives the same finding as `evaluate`.
 *
 * @example explain([houseMarks], 'house-24-hours', facts, asOf)?.steps.map((step) => step.sentence)
 * //=> ['law.step.start', 'law.step.elapsedHours', 'law.step.due', 'law.step.state.overdue']
 */
export const explain = (
  packs: readonly Pack[],
  ruleId: string,
  facts: LawFacts,
  asOf: Instant,
): Explanation | null => {
  const rule = packs.flatMap((pack) => pack.rules).find(({ id }) => id === ruleId)
  if (rule === undefined) return null
  const stay = stayAsOf(facts.events, facts.zone, asOf)
  const { version, finding } = evaluateRule(rule, stay, facts.zone, asOf)
  const steps = [
    startStep(stay, finding),
    ...(version === null ? [] : clockSteps(rule, version)),
    ...(version === null ? [] : pauseSteps(stay)),
    ...dueSteps(finding),
    ...endSteps(stay),
    stateStep(finding),
  ]
  return { rule, version, finding, steps }
}

const plain = (sentence: Step['sentence'], params: Step['params'], facts: Step['facts'] = []): Step => ({
  sentence,
  params,
  citation: null,
  facts,
})

const startStep = ({ start }: Stay, finding: Finding): Step => {
  const fact = ['physical-stop'] as const
  if (start.at === null) return plain('law.step.startUnknown', { notAfter: start.notAfter }, fact)
  const params = { at: start.at, notAfter: start.notAfter, event: start.kind }
  if (finding.kind === 'not-applicable' && finding.because === 'not-held-yet')
    return plain('law.step.startNotYet', params, fact)
  return plain(start.notAfter === start.at ? 'law.step.start' : 'law.step.startDay', params, fact)
}

const clockSteps = (rule: Rule, version: RuleVersion): Step[] => {
  const { clock, citations, inForceFrom, inForceUntil } = version
  const citation = citations[0] ?? null
  const steps: Step[] = []
  if (inForceFrom !== null || inForceUntil !== null) {
    const sentence =
      rule.versionChosenBy === 'start' ? 'law.step.versionByStart' : 'law.step.versionByEvaluation'
    steps.push({ sentence, params: { from: inForceFrom, until: inForceUntil }, citation, facts: [] })
  }
  const sentence = clock.unit === 'hours' ? 'law.step.elapsedHours' : 'law.step.elapsedDays'
  steps.push({ sentence, params: { amount: clock.amount }, citation, facts: [] })
  return steps
}

const pauseSteps = ({ atLarge }: Stay): Step[] =>
  atLarge.map(({ from, until }) =>
    until === null
      ? plain('law.step.pausedSince', { from: from.earliest })
      : plain('law.step.paused', { from: from.earliest, until: until.earliest }),
  )

const dueSteps = (finding: Finding): Step[] => {
  if (!('due' in finding) || finding.due.latest === null) return []
  const { earliest, latest } = finding.due
  const sentence = earliest === latest ? 'law.step.due' : 'law.step.dueBetween'
  return [plain(sentence, { earliest, latest }, ['physical-stop'])]
}

const endSteps = ({ end }: Stay): Step[] => {
  if (end === null) return []
  return end.at === null
    ? [plain('law.step.endUnknown', { notAfter: end.notAfter, event: end.kind }, ['stay-end'])]
    : [plain('law.step.end', { at: end.at, event: end.kind }, ['stay-end'])]
}

const stateStep = (finding: Finding): Step => {
  const sentence = `law.step.state.${finding.kind}` as const
  switch (finding.kind) {
    case 'not-applicable':
      return plain(sentence, { because: finding.because })
    case 'satisfied-late':
      return plain(sentence, { shortestMs: finding.late.shortestMs, longestMs: finding.late.longestMs })
    case 'overdue':
    case 'disputed':
    case 'breached':
      return plain(sentence, { since: finding.since })
    case 'cannot-be-computed':
      return plain(sentence, { missing: finding.missing.join(' ') }, finding.missing)
    default:
      return plain(sentence, {})
  }
}
