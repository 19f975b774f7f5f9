import type { CustodyEvent } from '../custody/event.js'
import { stayAsOf } from '../custody/stay-as-of.js'
import type { Instant } from '../dates/instant.js'
import { instantFromOffsetText } from '../dates/instant-from-offset-text.js'
import { localDay } from '../dates/local-day.js'
import { startOfLocalDay } from '../dates/start-of-local-day.js'
import { invariant } from '../result.js'
import { evaluateRule } from './evaluate-rule.js'
import type { Finding } from './finding.js'
import type { Rule } from './rule.js'
import type { WorkedExample } from './worked-example.js'

/** What an example asks for and what the rule gave, where the two differ. */
export type Difference = { readonly what: string; readonly expected: string; readonly found: string }

/** The outcome of a worked example: the finding, and every difference from what it should be. */
export type ExampleRun = { readonly finding: Finding; readonly differences: readonly Difference[] }

/**
 * Runs one of a rule's worked examples. No difference means that the rule does as its example says.
 * An example that names no due instant makes no claim about it.
 */
export const runExample = (rule: Rule, example: WorkedExample): ExampleRun => {
  const asOf = instantOf(example.asOf)
  const stay = stayAsOf(eventsOf(example, asOf), example.zone, asOf)
  const { finding } = evaluateRule(rule, stay, example.zone, asOf)
  const differences: Difference[] = []
  const compare = (what: string, expected: string | undefined, found: string | null): void => {
    if (expected !== undefined && expected !== found)
      differences.push({ what, expected, found: found ?? 'nothing' })
  }
  const due = 'due' in finding ? finding.due : { earliest: null, latest: null }
  const { dueEarliest, dueLatest, missing } = example.expect
  compare('state', example.expect.state, finding.kind)
  compare('dueEarliest', dueEarliest === undefined ? undefined : instantOf(dueEarliest), due.earliest)
  compare('dueLatest', dueLatest === undefined ? undefined : instantOf(dueLatest), due.latest)
  compare('missing', missing?.join(' '), 'missing' in finding ? finding.missing.join(' ') : null)
  return { finding, differences }
}

const eventsOf = (example: WorkedExample, asOf: Instant): CustodyEvent[] =>
  example.events.map(({ kind, happened, precision }, index) => {
    const at = happened === null ? null : instantOf(happened)
    const isDay = precision === 'day'
    return {
      id: String(index),
      kind,
      happenedAt: at !== null && isDay ? startOfLocalDay(localDay(at, example.zone), example.zone) : at,
      happenedPrecision: at === null ? 'unknown' : (precision ?? 'minute'),
      // An example is about what happened; it takes everything as entered when it is looked at.
      recordedAt: asOf,
      enteredInError: false,
    }
  })

const instantOf = (text: string): Instant => {
  const at = instantFromOffsetText(text)
  invariant(at !== null, `the schema let only times with offset through, not ${text}`)
  return at
}
