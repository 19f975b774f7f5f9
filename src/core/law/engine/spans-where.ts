import type { Span } from '../../custody/held-spans'
import { type Expression, type Leaf, leavesOf } from '../expression'
import type { MomentName } from '../facts/moment-name'
import { no, type PersonReading, type Truth, yes } from '../reading/person-reading'
import { recordedAt } from '../reading/read-conditions'
import { truthOf } from './truth-of'

/**
 * The stretches in which an expression over recorded facts is true for a person, from a moment on. What
 * lasts now lasts on. Age and `within` do not pause a clock and count as false; an unknown does not
 * pause either, because a longer time must be shown and not supposed.
 *
 * @example spansWhere({ is: 'obstructs-removal' }, person, start, now) //=> [{ from: 5, until: Infinity }]
 */
export const spansWhere = (
  expression: Expression,
  person: PersonReading,
  fromMs: number,
  now: number,
): readonly Span[] => {
  const edges = [...new Set([fromMs, ...edgesOf(expression, person)])]
    .filter((edge) => edge >= fromMs && edge <= now)
    .sort((a, b) => a - b)
  const spans: Span[] = []
  for (const [index, from] of edges.entries()) {
    if (truthAt(expression, person, from) !== yes) continue
    const until = edges[index + 1] ?? ownEnd(expression, person, from)
    const last = spans[spans.length - 1]
    if (last !== undefined && last.until === from) spans[spans.length - 1] = { from: last.from, until }
    else spans.push({ from, until })
  }
  return spans
}

const edgesOf = (expression: Expression, person: PersonReading): number[] =>
  leavesOf(expression).flatMap((leaf) => edgesOfLeaf(leaf, person))

/**
 * When what is recorded of a fact or of a moment may have changed; none for an age.
 *
 * @example edgesOfLeaf({ happened: 'removal-order-final' }, person) //=> [the moment of the order]
 */
export const edgesOfLeaf = (leaf: Leaf, person: PersonReading): number[] => {
  if ('is' in leaf) {
    const truth = person.recorded.get(leaf.is)
    const spans = truth === undefined ? [] : [...truth.yes, ...truth.no]
    return spans.flatMap(({ from, until }) => [from, until]).filter(Number.isFinite)
  }
  if (!('happened' in leaf)) return []
  return (person.moments.get(leaf.happened) ?? []).map(({ earliest }) => earliest).filter(Number.isFinite)
}

// The end of what is true now may already be fixed for later; the clock then runs again from there.
const ownEnd = (expression: Expression, person: PersonReading, from: number): number => {
  const later = edgesOf(expression, person)
    .filter((edge) => edge > from && truthAt(expression, person, edge) !== yes)
    .sort((a, b) => a - b)
  return later[0] ?? Number.POSITIVE_INFINITY
}

/**
 * The truth of an expression over recorded facts at a moment.
 *
 * @example truthAt({ is: 'express-consent-to-consulate' }, person, actMs) //=> 0 before the consent
 */
export const truthAt = (expression: Expression, person: PersonReading, at: number): Truth =>
  truthOf(expression, (leaf) => {
    if ('is' in leaf) return recordedAt(person.recorded.get(leaf.is), leaf.is, at)
    return 'happened' in leaf ? happenedBy(leaf.happened, person, at) : no
  })

/** Whether a moment had come by then. Example: `happenedBy('handover', person, stopMs) //=> 0`. */
export const happenedBy = (name: MomentName, person: PersonReading, at: number): Truth =>
  (person.moments.get(name) ?? []).some(({ earliest }) => earliest <= at) ? yes : no
