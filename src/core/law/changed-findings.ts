import type { RuleFinding } from './evaluate'
import type { Finding } from './finding'

/** A finding as it is kept: of which line of which rule, and what it said. */
export type KeptFinding = Pick<RuleFinding, 'packId' | 'ruleId' | 'line' | 'finding'>

/** A line that says something else now; `null` where there was no such line, or is none any more. */
export type ChangedFinding = Omit<KeptFinding, 'finding'> & {
  readonly kept: Finding | null
  readonly now: Finding | null
}

const byLine = (findings: readonly KeptFinding[]): ReadonlyMap<string, KeptFinding> =>
  new Map(findings.map((one) => [`${one.packId} ${one.ruleId} ${one.line}`, one]))

/**
 * The lines of which two evaluations say different things: first those that were kept, in their order, then those that
 * are new. Two findings are the same when they are written the same, which is how they are kept.
 *
 * @example changedFindings(kept, recomputed) //=> [{ packId, ruleId, line, kept: { kind: 'satisfied', … }, now: null }]
 */
export const changedFindings = (
  kept: readonly KeptFinding[],
  now: readonly KeptFinding[],
): readonly ChangedFinding[] => {
  const then = byLine(kept)
  const today = byLine(now)
  // A line of both keeps its place among those that were kept.
  return [...new Map([...then, ...today])].flatMap(([key, { packId, ruleId, line }]) => {
    const was = then.get(key)?.finding ?? null
    const is = today.get(key)?.finding ?? null
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ packId, ruleId, line, kept: was, now: is }]
  })
}
