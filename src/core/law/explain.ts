import { fromEpochMs, type Instant, toEpochMs } from '../dates/instant'
import { invariant } from '../result'
import { type ChallengeNow, challengeNow } from './challenge'
import { concerns } from './concerns'
import { type Cell, newCell } from './engine/cell'
import type { Chosen } from './engine/compile-runner'
import type { Program } from './engine/program'
import { evaluatorOf } from './evaluator'
import { banOf, onsetSteps, reasonSteps } from './explain-ban'
import { countSteps, paramsOf } from './explain-count-steps'
import { factSteps } from './explain-facts'
import { lastActOf, startSteps } from './explain-start'
import { factsNamed } from './expression'
import type { LawFacts } from './facts/law-facts'
import type { Finding } from './finding'
import { findingFromCell } from './finding-from-cell'
import type { Law } from './law'
import type { Line } from './line'
import type { Prohibition } from './prohibition'
import type { FactColumns } from './reading/fact-columns'
import type { PersonReading } from './reading/person-reading'
import { readPerson } from './reading/read-person'
import type { Rule } from './rule'
import type { RuleVersion } from './rule-version'
import { plainStep, type Step } from './step'

/** A finding with its working. `version` is `null` where no version could be chosen. */
export type Explanation = {
  readonly packId: string
  readonly rule: Rule
  readonly version: RuleVersion | null
  readonly line: string
  readonly role: Line['role']
  /** The clock as the pack has it; `null` where no version could be chosen. */
  readonly counted: Line | null
  readonly isAssumed: boolean
  /** What may keep the text from holding, as it is recorded; `null` where nothing does. */
  readonly challenge: ChallengeNow | null
  readonly finding: Finding
  readonly steps: readonly Step[]
}

/**
 * The working of one rule's finding, step by step: which version counts, whether it applies and on which
 * facts, what started the clock, how long and how it was counted with each day that was skipped, what
 * paused or extended it, when it is due, what met it, and so the state. `null` when no pack has the rule
 * or the line. Gives the same finding as `evaluate`.
 *
 * @example explain(law, 'house-24-hours', facts, asOf)?.steps.map((step) => step.sentence)
 * //=> ['law.step.start', 'law.step.count.elapsed', 'law.step.due', 'law.step.state.overdue']
 */
export const explain = (
  law: Law,
  ruleId: string,
  facts: LawFacts,
  asOf: Instant,
  line?: string,
): Explanation | null => {
  const { program, columns } = evaluatorOf(law)
  columns.fill(readPerson(facts, law.zone, asOf))
  const index = program.lines.findIndex(
    (one) => one.rule.id === ruleId && (line === undefined ? one.index === 0 : one.line === line),
  )
  if (index === -1) return null
  return explainRow(law, program, columns, index, 0, newCell(toEpochMs(asOf), true))
}

/**
 * The same for one row of columns and one line of a compiled program, for whoever explains many: the packs
 * are compiled once for all of them. The cell is filled again.
 *
 * @example explainRow(law, program, columns, 0, 0, cell).finding.kind //=> 'running'
 */
export const explainRow = (
  law: Law,
  program: Program,
  columns: FactColumns,
  index: number,
  row: number,
  cell: Cell,
  wantsSteps: (finding: Finding) => boolean = () => true,
): Explanation => {
  const found = program.lines[index]
  const person = columns.persons[row]
  invariant(found !== undefined && person !== undefined, 'the program has the line and the columns the row')
  const chosen: Chosen = { version: null, line: null }
  program.run(index, row, cell, chosen)
  const finding = findingFromCell(cell)
  const steps = wantsSteps(finding)
    ? stepsOf(found.rule, chosen, finding, { law, columns, person, row, cell })
    : []
  return {
    packId: found.pack.id,
    rule: found.rule,
    version: chosen.version,
    line: found.line,
    role: chosen.line?.role ?? 'limit',
    counted: chosen.line,
    isAssumed: cell.isAssumed,
    challenge: challengeNow(chosen.version?.challenge, columns, row),
    finding,
    steps,
  }
}

type Row = {
  readonly law: Law
  readonly columns: FactColumns
  readonly person: PersonReading
  readonly row: number
  readonly cell: Cell
}

// What a rule says of a line that the version does not have.
const wholeRule = { appliesTo: 'as-the-rule', whenUnknown: 'applies' } as const

const stepsOf = (
  rule: Rule,
  chosen: Chosen,
  finding: Finding,
  { law, columns, person, row, cell }: Row,
): readonly Step[] => [
  ...versionSteps(rule, chosen, finding),
  ...challengeSteps(chosen.version, finding, columns, row),
  ...(chosen.version === null || (finding.kind === 'not-applicable' && finding.because === 'not-held-yet')
    ? []
    : factSteps(concerns(chosen.version, chosen.line ?? wholeRule), columns, row, cell)),
  ...(chosen.line === null || !isCounted(finding)
    ? []
    : [
        ...startSteps(chosen.line, person, cell),
        ...countSteps(
          chosen.version,
          chosen.line,
          cell,
          law,
          cell.acts === 0 ? null : (lastActOf(chosen.line, person, cell)?.at ?? null),
        ),
        ...pauseSteps(person, chosen.line, cell),
        ...extensionSteps(chosen.line, cell, law),
        ...dueSteps(chosen.line, cell),
        ...metSteps(chosen.line, person, cell),
      ]),
  ...onsetSteps(chosen, finding, person, cell),
  ...reasonSteps(chosen.version, finding, person, cell),
  stateStep(finding, banOf(chosen)),
]

// A rule that does not concern the person has no clock to be shown.
const isCounted = (finding: Finding): boolean =>
  finding.kind !== 'not-applicable' ||
  finding.because === 'at-large' ||
  finding.because === 'ended-before-due'

const versionSteps = (rule: Rule, { version, isOneOfSeveral = false }: Chosen, finding: Finding): Step[] => {
  if (version === null)
    return finding.kind === 'not-applicable' && finding.because === 'not-held-yet'
      ? [plainStep('law.step.notHeldYet', {})]
      : finding.kind === 'not-applicable'
        ? [plainStep('law.step.notInForce', {})]
        : []
  const { inForceFrom, inForceUntil, standing } = version
  const citation = version.citations[0] ?? null
  const steps: Step[] = []
  if (isOneOfSeveral) steps.push({ sentence: 'law.step.versionsPossible', params: {}, citation, facts: [] })
  else if (inForceFrom !== null || inForceUntil !== null) {
    const sentence =
      rule.versionChosenBy === 'start' ? 'law.step.versionByStart' : 'law.step.versionByEvaluation'
    steps.push({ sentence, params: { from: inForceFrom, until: inForceUntil }, citation, facts: [] })
  }
  if (standing === 'set-aside')
    steps.push({
      sentence: 'law.step.setAside',
      params: {},
      citation: version.citations[1] ?? citation,
      facts: [],
    })
  return steps
}

// Said of everyone whom the rule concerns: the dates that follow are computed all the same.
const challengeSteps = (
  version: RuleVersion | null,
  finding: Finding,
  columns: FactColumns,
  row: number,
): Step[] => {
  const challenge = challengeNow(version?.challenge, columns, row)
  if (challenge === null || finding.kind === 'not-applicable') return []
  const { kind, fact, is } = challenge
  return [plainStep(`law.step.challenge.${kind}`, { is }, fact === null ? [] : [fact])]
}

const pauseSteps = (person: PersonReading, line: Line, cell: Cell): Step[] => {
  const steps: Step[] = []
  if (line.time !== 'running')
    for (const { from, until } of person.stops.longest) {
      const at = fromEpochMs(from)
      steps.push(
        Number.isFinite(until)
          ? plainStep('law.step.paused', { from: at, until: fromEpochMs(until) })
          : plainStep('law.step.pausedSince', { from: at }),
      )
    }
  if (cell.pausedMs > 0 && line.pausedBy.length > 0)
    steps.push(plainStep('law.step.pausedTotal', { ms: cell.pausedMs }, line.pausedBy.flatMap(factsNamed)))
  return steps
}

const extensionSteps = (line: Line, cell: Cell, law: Law): Step[] => [
  ...cell.extensions.map(({ extension, orderedAt, counts }) =>
    plainStep(`law.step.extension.${counts}`, { extension, at: fromEpochMs(orderedAt) }),
  ),
  ...(cell.extensions.length > 0 ? (line.absoluteMaximum ?? []) : []).map((count) =>
    plainStep('law.step.absoluteMaximum', { kind: count.kind, ...paramsOf(count, law) }),
  ),
]

const dueSteps = (line: Line, cell: Cell): Step[] => {
  if (cell.dueLatest === Number.POSITIVE_INFINITY) return [plainStep('law.step.noNumber', {})]
  if (Number.isNaN(cell.dueLatest)) return []
  const due = findingDue(cell)
  const isOne = due.earliest === due.latest
  const steps = [plainStep(isOne ? 'law.step.due' : 'law.step.dueBetween', due, line.startsFrom.earliestOf)]
  if (line.notBefore) steps.push(plainStep('law.step.notBefore', due))
  return steps
}

const findingDue = (cell: Cell) => {
  // The cell's state does not matter here, only its instants, so the finding is asked as if running.
  const finding = findingFromCell({ ...cell, state: 4 })
  return 'due' in finding
    ? {
        earliest: finding.due.earliest,
        latest: finding.due.latest,
        earliestIsDayEnd: finding.due.earliestIsDayEnd ? 1 : 0,
        latestIsDayEnd: finding.due.latestIsDayEnd ? 1 : 0,
      }
    : { earliest: null, latest: null, earliestIsDayEnd: 0, latestIsDayEnd: 0 }
}

const metSteps = (line: Line, person: PersonReading, cell: Cell): Step[] => {
  if (Number.isNaN(cell.metLatest)) return []
  const moment =
    line.metBy.find((name) =>
      person.moments
        .get(name)
        ?.some(({ earliest, latest }) => earliest === cell.metEarliest && latest === cell.metLatest),
    ) ?? null
  const facts = moment === null ? [] : [moment]
  return cell.metEarliest === cell.metLatest
    ? [plainStep('law.step.met', { moment, at: fromEpochMs(cell.metEarliest) }, facts)]
    : [
        plainStep(
          'law.step.metDay',
          {
            moment,
            from: Number.isNaN(cell.metEarliest) ? null : fromEpochMs(cell.metEarliest),
            until: fromEpochMs(cell.metLatest),
          },
          facts,
        ),
      ]
}

const stateStep = (finding: Finding, ban: Prohibition | null): Step => {
  const sentence = `law.step.state.${finding.kind}` as const
  switch (finding.kind) {
    case 'not-applicable':
      return plainStep(sentence, { because: finding.because })
    case 'satisfied-late':
      // What was forbidden is never met, only over.
      return plainStep(ban?.forbids === 'holding' ? 'law.step.state.ban-ended' : sentence, {
        shortestMs: finding.late.shortestMs,
        longestMs: finding.late.longestMs,
      })
    case 'overdue':
    case 'disputed':
    case 'breached':
      return plainStep(sentence, { since: finding.since })
    case 'cannot-be-computed':
      return plainStep(sentence, { missing: finding.missing.join(' ') }, finding.missing)
    case 'satisfied':
      return plainStep(ban === null ? sentence : 'law.step.state.ban-kept', {})
    default:
      return plainStep(sentence, {})
  }
}
