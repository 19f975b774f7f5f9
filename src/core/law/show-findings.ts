import type { Instant } from '../dates/instant'
import { localDay } from '../dates/local-day'
import { invariant } from '../result'
import { drivenState } from './driven-state'
import { evaluate, type RuleFinding } from './evaluate'
import type { LawFacts } from './facts/law-facts'
import { type Finding, isAlarm } from './finding'
import type { Law } from './law'
import type { LineFinding, ShownFinding } from './line-finding'
import { drivingDate, type Override } from './override'
import { type CanRead, howReadable, openFacts } from './protected-groups'
import { type RuleOfLaw, rulesOfLaw } from './rules-of-law'

/** The confirmed or asked override of one line, if there is one. */
export type FindOverride = (ruleId: string, line: string) => Override | null

/**
 * Every rule line for one person as a reader may see it. The reader's answers are computed from nothing
 * but the facts that the reader may read, and a rule that rests on others is withheld unless it limits
 * holding itself.
 *
 * @example showFindings(law, facts of a pregnant woman, asOf, () => false, noOverride)
 * //=> […, { restricted: true, packId: 'mx', groups: ['health'] }]
 */
export const showFindings = (
  law: Law,
  facts: LawFacts,
  asOf: Instant,
  canRead: CanRead,
  overrideOf: FindOverride,
): LineFinding[] => {
  const rules = rulesOfLaw(law)
  return evaluate(law, openFacts(facts, canRead), asOf).map((found) => {
    const of = rules.get(found.ruleId)
    invariant(of !== undefined, 'a finding is of a rule of the law')
    if (howReadable(of.rule.kind, of.groups, canRead) === 'restricted')
      return { restricted: true, packId: found.packId, groups: [...of.groups] }
    return showFinding(found, of, law.zone, asOf, canRead, overrideOf(found.ruleId, found.line))
  })
}

/** One finding with what has to stand beside it. */
export const showFinding = (
  found: RuleFinding,
  { rule, groups }: Pick<RuleOfLaw, 'rule' | 'groups'>,
  zone: string,
  asOf: Instant,
  canRead: CanRead,
  override: Override | null,
): ShownFinding => {
  const { version, finding } = found
  const reviewBy = version?.reviewBy ?? null
  const clock = version?.lines.find(({ line }) => line === found.line)
  const isOpen = groups.every(canRead)
  const drivesAt = drivingDate(earliestOf(finding), override)
  const driven = drivenState(finding, drivesAt, asOf, rule)
  return {
    restricted: false,
    packId: found.packId,
    ruleId: found.ruleId,
    line: found.line,
    role: found.role,
    kind: rule.kind,
    title: rule.title,
    sentence: rule.sentence,
    label: clock?.label ?? null,
    force: rule.force,
    standing: version?.standing ?? null,
    howSure: version?.howSure ?? null,
    citations: [...(version?.citations ?? [])],
    consequence: version?.consequence ?? null,
    decider: version?.decider ?? null,
    doubt: version?.doubt ?? null,
    challenge: found.challenge,
    metBy: [...(clock?.metBy ?? [])],
    extendedBy: (clock?.extendedBy ?? []).map(({ extension, label }) => ({ extension, label })),
    version: version === null ? null : { from: version.inForceFrom, until: version.inForceUntil },
    textCheckedOn: version?.textCheckedOn ?? null,
    reviewBy,
    isPastReview: reviewBy !== null && reviewBy < localDay(asOf, zone),
    isAssumed: found.isAssumed,
    isHouse: rule.force === 'house' || found.role === 'house',
    isHouseAlarm: clock?.counted.some(({ kind }) => kind === 'house-alarm') === true,
    isAlarm: isAlarm(finding) || driven === 'passed',
    finding,
    groups: [...groups],
    computedFrom: isOpen ? 'all-facts' : 'open-facts',
    override: override === null || isOpen ? override : bare(override),
    drivesAt,
    driven,
  }
}

// The other date drives for everyone. What was computed and written down beside it may rest on facts that
// this reader may not read.
const bare = (override: Override): Override => ({
  ...override,
  computedEarliest: null,
  computedLatest: null,
  note: '',
})

/** The earlier due instant of a finding, `null` where it has none. */
const earliestOf = (finding: Finding): Instant | null => ('due' in finding ? finding.due.earliest : null)
