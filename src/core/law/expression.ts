import { z } from 'zod'
import { type ConditionName, conditionNameSchema } from './facts/condition-name'
import { type MomentName, momentNameSchema } from './facts/moment-name'

/**
 * A condition over named facts. The language is closed: these members and no other, at most
 * `maxDepth` deep and `maxNodes` large. It has no text matching, no arithmetic and no code, and it is
 * three-valued: what it needs and nobody recorded makes it unknown, with the names of what is missing.
 *
 * - `is`: a yes-or-no fact.
 * - `all`, `any`, `not`: and, or, not.
 * - `age`: completed years on the local day, `below` or `at-least` a number (an age is reached when its day
 *   begins: Canada, Interpretation Act s. 30); with `at: physical-stop` those on the day of the stop, for a text
 *   that asks how old somebody was on arrival.
 * - `happened`: whether a moment is recorded (never unknown: the record is the register).
 * - `within`: whether the time since a moment is at most so many hours or days of 24 hours.
 */
export type Expression =
  | Leaf
  | { readonly all: readonly Expression[] }
  | { readonly any: readonly Expression[] }
  | { readonly not: Expression }

/** What of an expression stands by itself: a fact, an age, a moment. */
export type Leaf =
  | { readonly is: ConditionName }
  | { readonly age: AgeLimit }
  | { readonly happened: MomentName }
  | { readonly within: { readonly hours: number; readonly of: MomentName } }

/** An age and on which side of it: of today, or of the day of the physical stop. */
export type AgeLimit = ({ readonly below: number } | { readonly 'at-least': number }) & {
  readonly at?: 'physical-stop' | undefined
}

const maxDepth = 8
const maxNodes = 64

const years = z.number().int().min(0).max(120)
const when = z.literal('physical-stop').optional()

const nested = (depth: number): z.ZodType<Expression> => {
  const leaves = [
    z.strictObject({ is: conditionNameSchema }),
    z.strictObject({
      age: z.union([
        z.strictObject({ below: years, at: when }),
        z.strictObject({ 'at-least': years, at: when }),
      ]),
    }),
    z.strictObject({ happened: momentNameSchema }),
    z.strictObject({
      within: z.strictObject({ hours: z.number().int().min(1).max(100_000), of: momentNameSchema }),
    }),
  ] as const
  if (depth === 0) return z.union(leaves, { error: 'pack.notAnExpression' })
  const inner = nested(depth - 1)
  const list = z.array(inner).min(1).max(16)
  return z.union(
    [...leaves, z.strictObject({ all: list }), z.strictObject({ any: list }), z.strictObject({ not: inner })],
    { error: 'pack.notAnExpression' },
  )
}

const size = (expression: Expression): number => {
  if ('all' in expression) return 1 + expression.all.reduce((sum, one) => sum + size(one), 0)
  if ('any' in expression) return 1 + expression.any.reduce((sum, one) => sum + size(one), 0)
  if ('not' in expression) return 1 + size(expression.not)
  return 1
}

/** A condition as a pack writes it. Of a bounded depth and size, so that no file can make a reading of it endless. */
export const expressionSchema = nested(maxDepth).refine((expression) => size(expression) <= maxNodes, {
  error: 'pack.expressionTooLarge',
})

/**
 * The facts that an expression names, each once, in the order of its text.
 *
 * @example factsNamed({ all: [{ is: 'child' }, { not: { is: 'unaccompanied-child' } }] })
 * //=> ['child', 'unaccompanied-child']
 */
export const factsNamed = (
  expression: Expression,
): readonly (ConditionName | MomentName | 'birth-date')[] => {
  return [...new Set(leavesOf(expression).flatMap(namedBy))]
}

const namedBy = (leaf: Leaf): readonly (ConditionName | MomentName | 'birth-date')[] => {
  if ('is' in leaf) return [leaf.is]
  if ('age' in leaf) return leaf.age.at === undefined ? ['birth-date'] : ['birth-date', leaf.age.at]
  return ['happened' in leaf ? leaf.happened : leaf.within.of]
}

/**
 * What an expression is put together of, in the order of its text.
 *
 * @example leavesOf({ all: [{ is: 'child' }, { not: { is: 'pregnant' } }] }) //=> [{ is: 'child' }, { is: 'pregnant' }]
 */
export const leavesOf = (expression: Expression): readonly Leaf[] => {
  if ('all' in expression) return expression.all.flatMap(leavesOf)
  if ('any' in expression) return expression.any.flatMap(leavesOf)
  return 'not' in expression ? leavesOf(expression.not) : [expression]
}
