import type { FieldGroup } from '../access/roles'
import type { Law } from './law'
import type { Pack } from './pack'
import { protectedGroupsOf } from './protected-groups'
import type { Rule } from './rule'

/** A rule with the pack it stands in and the protected groups it rests on. */
export type RuleOfLaw = {
  readonly pack: Pack
  readonly rule: Rule
  readonly groups: readonly FieldGroup[]
}

/**
 * The rules of a law by their id. Where two packs name one alike, the first pack's is meant, as `explain`
 * means it.
 *
 * @example rulesOfLaw(law).get('mx-lm-121-15-working-days')?.groups //=> []
 */
export const rulesOfLaw = (law: Pick<Law, 'packs'>): ReadonlyMap<string, RuleOfLaw> => {
  const known = kept.get(law)
  if (known !== undefined) return known
  const bare = new Map<string, { pack: Pack; rule: Rule }>()
  for (const pack of law.packs)
    for (const rule of pack.rules) if (!bare.has(rule.id)) bare.set(rule.id, { pack, rule })
  const rules = new Map(
    [...bare].map(([id, { pack, rule }]) => [
      id,
      { pack, rule, groups: protectedGroupsOf(rule, (other) => bare.get(other)?.rule) },
    ]),
  )
  kept.set(law, rules)
  return rules
}

const kept = new WeakMap<object, ReadonlyMap<string, RuleOfLaw>>()
