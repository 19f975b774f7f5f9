import { heldSpans } from '../custody/held-spans.js'
import { heldState } from '../custody/held-state.js'
import type { Stay } from '../custody/stay.js'
import { coveredMs } from '../custody/time-held.js'
import { type Instant, toEpochMs } from '../dates/instant.js'
import { clockMs } from './clock.js'
import { due as dueOf } from './due.js'
import type { Due, Finding } from './finding.js'
import type { Rule } from './rule.js'
import type { RuleVersion } from './rule-version.js'
import { versionInForce } from './version-in-force.js'

/** A rule's finding and the version that gave it. */
export type RuleAnswer = { readonly version: RuleVersion | null; readonly finding: Finding }

/**
 * The answer of one rule for one stay. The stay must be told from the events until `asOf`
 * (`eventsUntil`), or later events would move a past answer. A limit is passed when **more** than its
 * time has passed: at the instant itself it is not.
 *
 * @example evaluateRule(mark24h, a stay since 2026-01-05T10:00Z, 'UTC', '2026-01-06T10:00:00.001Z').finding.kind
 * //=> 'overdue'
 */
export const evaluateRule = (rule: Rule, stay: Stay, zone: string, asOf: Instant): RuleAnswer => {
  const state = heldState(stay, asOf)
  if (state === 'not-yet')
    return { version: null, finding: { kind: 'not-applicable', because: 'not-held-yet' } }
  const chosen = versionInForce(rule, stay.start.at, zone, asOf)
  if (chosen.kind === 'start-unknown')
    return { version: null, finding: { kind: 'cannot-be-computed', missing: ['physical-stop'] } }
  if (chosen.kind === 'not-in-force')
    return { version: null, finding: { kind: 'not-applicable', because: 'not-in-force' } }
  const { version } = chosen
  const due = dueOf(stay, version.clock)
  const finding =
    state === 'held'
      ? whileHeld(due, rule.dueSoonHours * 3_600_000, asOf)
      : noLongerHeld(stay, due, clockMs(version.clock), state, asOf)
  return { version, finding }
}

const whileHeld = (due: Due, dueSoonMs: number, asOf: Instant): Finding => {
  if (due.latest !== null && asOf > due.latest)
    return { kind: 'overdue', due, since: due.earliest ?? due.latest }
  if (due.earliest === null) return { kind: 'cannot-be-computed', missing: ['physical-stop'] }
  if (asOf > due.earliest) return { kind: 'disputed', due, since: due.earliest }
  const isSoon = toEpochMs(due.earliest) - toEpochMs(asOf) <= dueSoonMs
  return { kind: isSoon ? 'due-soon' : 'running', due }
}

// Days and hours beyond a limit are a fact that release does not erase, so it is the time held that
// is compared, not the instant of looking.
const noLongerHeld = (
  stay: Stay,
  due: Due,
  limitMs: number,
  state: 'at-large' | 'ended',
  asOf: Instant,
): Finding => {
  const until = toEpochMs(asOf)
  const shortestMs = coveredMs(heldSpans(stay, 'shortest') ?? [], until)
  const longest = heldSpans(stay, 'longest')
  const longestMs = longest === null ? null : coveredMs(longest, until)
  if (shortestMs > limitMs) {
    const late = {
      shortestMs: shortestMs - limitMs,
      longestMs: longestMs === null ? null : longestMs - limitMs,
    }
    return { kind: 'satisfied-late', due, late }
  }
  if (longestMs === null) return { kind: 'cannot-be-computed', missing: ['physical-stop'] }
  if (longestMs <= limitMs)
    return state === 'ended' ? { kind: 'satisfied', due } : { kind: 'not-applicable', because: 'at-large' }
  if (stay.end !== null && stay.end.at === null) return { kind: 'cannot-be-computed', missing: ['stay-end'] }
  if (due.earliest === null) return { kind: 'cannot-be-computed', missing: ['stay-end'] }
  return { kind: 'disputed', due, since: due.earliest }
}
