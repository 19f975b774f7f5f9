import { z } from 'zod'
import { instantSchema } from '../dates/instant'
import { localizedSchema } from '../law/localized'
import { outcomes } from '../law/rule-version'
import { sexSchema } from '../people/person'
import { ageBandSchema } from './age-band'
import { lawStateSchema } from './register-filter'

/** A mark as a list names it: by the length of time it stands for. */
export const namedMarkSchema = z.object({
  ruleId: z.string(),
  packId: z.string(),
  title: localizedSchema,
  lengthMs: z.number(),
  /** A house mark: a length of time worth seeing, not law. Says so wherever it shows. */
  isHouse: z.boolean(),
})
export type NamedMark = z.infer<typeof namedMarkSchema>

/** A rule as a list names it: in the few words that fit, with its article and how sure that is. */
export const namedRuleSchema = z.object({
  ruleId: z.string(),
  line: z.string(),
  packId: z.string(),
  title: localizedSchema,
  /** What distinguishes the line; `null` for a rule's only line. */
  label: localizedSchema.nullable(),
  cite: z.string(),
  howSure: z.enum(['read', 'reported', 'not-confirmed', 'not-law']),
  outcome: z.enum(outcomes).nullable(),
  /** The number is a setting of the facility; the text has none. */
  isHouse: z.boolean(),
})
export type NamedRule = z.infer<typeof namedRuleSchema>

/** A line of a rule and its date. */
const lawDateSchema = z.object({
  ruleId: z.string(),
  line: z.string(),
  at: instantSchema.nullable(),
  /** How many rules come due in the same window, or call for action. */
  rules: z.number(),
})
export type LawDate = z.infer<typeof lawDateSchema>

/**
 * Where someone held stands under the law, as far as the reader may know: the gravest state, the line that
 * gives it with since when or by when, and what comes due in each window.
 */
const rowLawSchema = z.object({
  state: lawStateSchema,
  /** Whether what passes next is due soon, as its rule counts it. */
  isSoon: z.boolean(),
  nearest: lawDateSchema.nullable(),
  unknown: z.number(),
  due24h: lawDateSchema.nullable(),
  due72h: lawDateSchema.nullable(),
  due7d: lawDateSchema.nullable(),
})
export type RowLaw = z.infer<typeof rowLawSchema>

/** An age as facts; the screen makes the words. */
const ageFactsSchema = z.object({
  band: ageBandSchema,
  reading: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('years'), years: z.number() }),
    z.object({ kind: z.literal('between'), least: z.number(), most: z.number() }),
    z.object({ kind: z.literal('says'), years: z.number() }),
    z.object({ kind: z.literal('unknown') }),
  ]),
  /** Whether the age itself is only an estimate or in dispute. */
  birthKind: z.string(),
})

/** The authority someone is held under, with the instant it ends or has been missing since. */
const authoritySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('covered'), until: instantSchema.nullable() }),
  z.object({ kind: z.literal('gap'), since: instantSchema.nullable() }),
  z.object({ kind: z.literal('expired'), since: instantSchema.nullable() }),
  z.object({ kind: z.literal('none') }),
])
export type Authority = z.infer<typeof authoritySchema>

/**
 * One person in the register: facts, not words. `longestMs` and `shortestMs` bound the time held; the
 * first is `null` where the start is unknown, and it has then lasted at least `shortestMs`.
 */
export const registerRowSchema = z.object({
  id: z.string(),
  stayId: z.string().nullable(),
  /** Empty for someone whose name nobody knows: show the number. */
  name: z.string(),
  scriptName: z.string(),
  number: z.string().nullable(),
  age: ageFactsSchema,
  sex: sexSchema,
  nationalities: z.array(z.string()),
  unit: z.string().nullable(),
  place: z.string(),
  state: z.enum(['held', 'at-large', 'released', 'no-stay']),
  startAt: instantSchema.nullable(),
  startPrecision: z.enum(['minute', 'day', 'unknown']),
  endAt: instantSchema.nullable(),
  endKind: z.string().nullable(),
  longestMs: z.number().nullable(),
  shortestMs: z.number().nullable(),
  /** The longest mark passed, and by how much; `isDisputed` where only one reading has passed it. */
  passed: z
    .object({ ruleId: z.string(), at: instantSchema.nullable(), overMs: z.number(), isDisputed: z.boolean() })
    .nullable(),
  /** The next mark to pass. */
  next: z.object({ ruleId: z.string(), at: instantSchema, isSoon: z.boolean() }).nullable(),
  authority: authoritySchema.nullable(),
  /** `null` for someone not held, and until it is worked out. */
  law: rowLawSchema.nullable(),
  /** Kinds of the open flags this reader may see. */
  flags: z.array(z.string()),
  /** How many flags stand that this reader may not see. */
  restricted: z.number(),
})
export type RegisterRow = z.infer<typeof registerRowSchema>
