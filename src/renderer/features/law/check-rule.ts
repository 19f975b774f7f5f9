import type { PlainDate } from '../../../core/dates/plain-date'
import { overlayFaults } from '../../../core/law/overlay'
import type { Pack } from '../../../core/law/pack'
import { parsePack } from '../../../core/law/parse-pack'
import type { Rule } from '../../../core/law/rule'
import type { Issue } from '../../../core/result'
import { getAt } from './json-path'

/** What a draft of a rule stands in: the head of its pack, and the rule as it counts now (`null`: a new one). */
export type Beneath = { readonly head: Omit<Pack, 'rules'>; readonly rule: Rule | null }

/** The pack file that a draft of one rule makes. */
const packWith = ({ head }: Beneath, rule: unknown): unknown => ({ ...head, rules: [rule] })

/**
 * Every fault of a draft of a rule, by its path inside the rule, as the host would find them: of the schema, and
 * of laying it over what counts now from a day on. Where there is no such day, `noDay` says why. No fault: the rule
 * can be saved.
 */
export const ruleFaults = (
  beneath: Beneath,
  rule: unknown,
  fromOn: PlainDate | null,
  noDay = 'field.required',
): readonly Issue[] => {
  const parsed = parsePack(packWith(beneath, rule))
  if (!parsed.ok)
    return parsed.problem.code === 'invalid-input'
      ? sayEmpty(rule, parsed.problem.issues.map(insideRule))
      : []
  if (fromOn === null) return [{ path: ['fromOn'], message: noDay }]
  const base: Pack = { ...beneath.head, rules: beneath.rule === null ? [] : [beneath.rule] }
  return overlayFaults(base, parsed.value.rules, fromOn).map(insideRule)
}

/** What is left empty is wanted, whatever else the schema would say of it. */
export const sayEmpty = (value: unknown, issues: readonly Issue[]): readonly Issue[] =>
  issues.map((issue) => {
    const at = getAt(value, issue.path)
    return at === '' || at === null ? { ...issue, message: 'field.required' } : issue
  })

const insideRule = ({ path, message }: Issue): Issue => ({
  path: path[0] === 'rules' ? path.slice(2) : path,
  message,
})
