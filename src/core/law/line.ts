import { z } from 'zod'
import { countSchema } from './count'
import { expressionSchema } from './expression'
import { momentNameSchema } from './facts/moment-name'
import { localizedSchema } from './localized'
import { startsFromSchema } from './starts-from'
import { whenUnknownSchema } from './when-unknown'

/** One way of counting, or the two between which the text leaves open which is meant. */
const readingsSchema = z.array(countSchema).min(1).max(2)

// A file may name a single count without the list; what is read always has the list.
const oneAsList = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? [value] : value

/**
 * An extension that the text allows. `to`: the whole length from the same start once it is ordered.
 * `adds`: so much more from the end of the time before it. `as-ordered`: the text gives no number, so
 * the order's own end counts. It counts only with its order, only from a ground of the list where there
 * is one, only if it was ordered before the time ran out, and only so many times.
 */
const extensionRuleSchema = z.strictObject({
  extension: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'pack.notAnId' }),
  label: localizedSchema,
  length: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('to'), counted: readingsSchema }),
    z.strictObject({ kind: z.literal('adds'), counted: readingsSchema }),
    z.strictObject({ kind: z.literal('as-ordered') }),
  ]),
  atMostTimes: z.number().int().min(1).max(20),
  /** The grounds of which one has to be written down; empty where the text names none. */
  grounds: z.array(z.string().min(1).max(100)).max(20),
})
export type ExtensionRule = z.infer<typeof extensionRuleSchema>

/** What comes after the first time of a series: so often this length, then the next. */
const seriesSchema = z.strictObject({
  /** The acts that are counted from; a series runs from the last one held. */
  acts: z.array(momentNameSchema).min(1).max(8),
  // biome-ignore lint/suspicious/noThenProperty: the word of the pack file; a line is never awaited.
  then: z
    .array(
      z.strictObject({
        counted: readingsSchema,
        /** How many times; `null` for the last one, which goes on. */
        times: z.number().int().min(1).max(100).nullable(),
      }),
    )
    .max(5),
  /**
   * From a mark on another rhythm holds, counted from the mark itself for its first time (UNHCR: weekly
   * until one month, then monthly). `alsoOnMark`: an act is owed on the day of the mark too.
   */
  fromMark: z
    .strictObject({
      mark: countSchema,
      counted: readingsSchema,
      alsoOnMark: z.boolean().default(false),
    })
    .nullable(),
})
export type Series = z.infer<typeof seriesSchema>

/**
 * One clock of a rule. The first line of a version is the rule itself; a further one is a second reading
 * that protects more, a target inside the limit, or a house setting, each shown under its own name.
 */
export const lineSchema = z
  .strictObject({
    line: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'pack.notAnId' }),
    role: z.enum(['limit', 'protective', 'target', 'house']),
    /** What distinguishes the line; `null` for a rule's only line. */
    label: localizedSchema.nullable(),
    /** Whom the clock concerns, of those to whom the rule applies. */
    appliesTo: z.union([z.literal('as-the-rule'), expressionSchema]).default('as-the-rule'),
    /** What an unknown condition of the clock means; the words are those of a version. */
    whenUnknown: whenUnknownSchema.default('applies'),
    startsFrom: startsFromSchema,
    counted: readingsSchema,
    /**
     * `held`: only time in custody counts. `running`: time runs whatever happens. `linked-stays`: time in
     * custody over stays that follow one another within `linkedWithinDays`. `linked-window`: all time since
     * the first of such stays, the time free between them too (UK, Immigration Act 1971 Sch. 2 para. 18B).
     */
    time: z.enum(['held', 'running', 'linked-stays', 'linked-window']),
    linkedWithinDays: z.number().int().min(1).max(3650).nullable(),
    /** While one of these is true the clock stands still. */
    pausedBy: z.array(expressionSchema).max(5),
    extendedBy: z.array(extensionRuleSchema).max(5),
    /**
     * The longest the time may ever be, from the same start, in its one or two readings; `null` where the
     * text names none.
     */
    absoluteMaximum: z.preprocess(oneAsList, readingsSchema.nullable()),
    /** The acts that meet the duty. `stay-end` for a limit on holding. Empty for one that nothing meets. */
    metBy: z.array(momentNameSchema).max(8),
    /** Whether an act before the clock's start meets it too (an order written before the handover). */
    metEvenBefore: z.boolean(),
    series: seriesSchema.nullable(),
    /** The act may not be done before the date either (Canada, six months: "and not before"). */
    notBefore: z.boolean(),
  })
  .refine(({ time, linkedWithinDays }) => time.startsWith('linked') === (linkedWithinDays !== null), {
    path: ['linkedWithinDays'],
    error: 'pack.linkedWithinHowLong',
  })
export type Line = z.infer<typeof lineSchema>
