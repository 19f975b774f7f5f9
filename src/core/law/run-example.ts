import type { Instant } from '../dates/instant'
import { instantFromOffsetText } from '../dates/instant-from-offset-text'
import { invariant } from '../result'
import { evaluate } from './evaluate'
import { factsFromDocument } from './facts/facts-from-document'
import type { Finding } from './finding'
import type { Law } from './law'
import type { Pack } from './pack'
import type { WorkedExample } from './worked-example'

/** What an example asks for and what the rule gave, where the two differ. */
export type Difference = { readonly what: string; readonly expected: string; readonly found: string }

/** The outcome of a worked example: the finding, and every difference from what it should be. */
export type ExampleRun = { readonly finding: Finding; readonly differences: readonly Difference[] }

/**
 * Runs one worked example of a rule, beside the other rules of its pack, because a rule may start from
 * the end of another. No difference means that the rule does as its example says.
 */
export const runExample = (
  pack: Pack,
  ruleId: string,
  example: WorkedExample,
  setting: Pick<Law, 'calendars' | 'houseAlarms'>,
): ExampleRun => {
  const asOf = instantOf(example.asOf)
  const law: Law = { packs: [pack], zone: example.zone, ...setting }
  const findings = evaluate(law, factsFromDocument(example.person, example.zone, asOf), asOf)
  const found = findings.find(
    (one) => one.ruleId === ruleId && (example.line === undefined || one.line === example.line),
  )
  invariant(found !== undefined, `the rule ${ruleId} has the line of its example`)
  const { finding } = found
  const differences: Difference[] = []
  const compare = (what: string, expected: string | null | undefined, got: string | null): void => {
    if (expected !== undefined && expected !== got)
      differences.push({ what, expected: expected ?? 'none', found: got ?? 'none' })
  }
  const due = 'due' in finding ? finding.due : { earliest: null, latest: null }
  const { state, dueEarliest, dueLatest, since, missing } = example.expect
  compare('state', state, finding.kind)
  compare('dueEarliest', optional(dueEarliest), due.earliest)
  compare('dueLatest', optional(dueLatest), due.latest)
  compare('since', optional(since), 'since' in finding ? finding.since : null)
  compare('missing', missing?.join(' '), 'missing' in finding ? finding.missing.join(' ') : null)
  return { finding, differences }
}

const optional = (text: string | null | undefined): Instant | null | undefined =>
  text === null || text === undefined ? text : instantOf(text)

const instantOf = (text: string): Instant => {
  const at = instantFromOffsetText(text)
  invariant(at !== null, `the schema let only times with offset through, not ${text}`)
  return at
}
