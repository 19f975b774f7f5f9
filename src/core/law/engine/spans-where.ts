import type { Span } from '../../custody/held-spans.js'
import type { Expression } from '../expression.js'
import type { ConditionName } from '../facts/condition-name.js'
import { no, type PersonReading, type Truth, unknown, yes } from '../reading/person-reading.js'
import { recordedAt } from '../reading/read-conditions.js'

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

const edgesOf = (expression: Expression, person: PersonReading): number[] => {
  if ('all' in expression) return expression.all.flatMap((one) => edgesOf(one, person))
  if ('any' in expression) return expression.any.flatMap((one) => edgesOf(one, person))
  if ('not' in expression) return edgesOf(expression.not, person)
  if ('is' in expression) return edgesOfFact(person, expression.is)
  if ('happened' in expression)
    return (person.moments.get(expression.happened) ?? []).map(({ earliest }) => earliest)
  return []
}

const edgesOfFact = (person: PersonReading, name: ConditionName): number[] => {
  const truth = person.recorded.get(name)
  if (truth === undefined) return []
  return [...truth.yes, ...truth.no].flatMap(({ from, until }) => [from, until]).filter(Number.isFinite)
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
export const truthAt = (expression: Expression, person: PersonReading, at: number): Truth => {
  if ('all' in expression) {
    const truths = expression.all.map((one) => truthAt(one, person, at))
    return truths.includes(no) ? no : truths.includes(unknown) ? unknown : yes
  }
  if ('any' in expression) {
    const truths = expression.any.map((one) => truthAt(one, person, at))
    return truths.includes(yes) ? yes : truths.includes(unknown) ? unknown : no
  }
  if ('not' in expression) {
    const truth = truthAt(expression.not, person, at)
    return truth === unknown ? unknown : truth === yes ? no : yes
  }
  if ('is' in expression) return recordedAt(person.recorded.get(expression.is), expression.is, at)
  if ('happened' in expression)
    return (person.moments.get(expression.happened) ?? []).some(({ earliest }) => earliest <= at) ? yes : no
  return no
}
