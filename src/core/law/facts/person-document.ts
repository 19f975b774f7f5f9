import { z } from 'zod'
import { eventKindSchema } from '../../custody/event'
import { orderKinds } from '../../custody/order'
import { instantFromOffsetText } from '../../dates/instant-from-offset-text'
import { isPlainDate, plainDateSchema } from '../../dates/plain-date'
import { flagKindSchema } from '../../flags/flag-kind'
import { sexSchema } from '../../people/person'
import { conditionNames, facilityFactSchema } from './condition-name'
import { milestoneKindSchema } from './moment-name'

/** A time with its offset from UTC, as `2026-09-15T22:10-06:00`. Seconds may follow the minutes. */
export const offsetTextSchema = z.string().refine((text) => instantFromOffsetText(text) !== null, {
  error: 'pack.notATimeWithOffset',
})

/** A time with its offset, or a whole day where no more is known, as `2026-09-15`. */
export const dayOrTimeSchema = z
  .string()
  .refine((text) => isPlainDate(text) || instantFromOffsetText(text) !== null, {
    error: 'pack.notADayOrTime',
  })

/**
 * When something happened: `at` to the minute, or `on` a day, or neither when nobody knows. `recorded`
 * is when it was entered; without it, it is taken as entered when it happened.
 */
const happened = {
  at: offsetTextSchema.optional(),
  on: plainDateSchema.optional(),
  recorded: offsetTextSchema.optional(),
  enteredInError: z.boolean().optional(),
}
const onlyOne = { path: ['on'], error: 'pack.atOrOn' }
const notBoth = ({ at, on }: { at?: string | undefined; on?: string | undefined }): boolean =>
  at === undefined || on === undefined

const eventSchema = z.strictObject({ kind: eventKindSchema, ...happened }).refine(notBoth, onlyOne)

const orderSchema = z.strictObject({
  kind: z.enum(orderKinds),
  issued: dayOrTimeSchema.optional(),
  served: dayOrTimeSchema.optional(),
  /** A day: from its beginning. */
  effective: dayOrTimeSchema.optional(),
  /** A day: with its end, 24:00. */
  expires: dayOrTimeSchema.optional(),
  recorded: offsetTextSchema.optional(),
})

/** The places that a rule counts by themselves, beside being held at all. */
export const placementKinds = ['hold-room', 'secure', 'segregation', 'ordinary'] as const

const placementSchema = z.strictObject({
  kind: z.enum(placementKinds),
  from: offsetTextSchema,
  to: offsetTextSchema.optional(),
  recorded: offsetTextSchema.optional(),
})

const stayDocumentSchema = z.strictObject({
  id: z.string().max(100).optional(),
  events: z.array(eventSchema).max(1000),
  orders: z.array(orderSchema).max(200).optional(),
  placements: z.array(placementSchema).max(500).optional(),
})

/** The milestones that fix a moment to come, so that they say for when. */
const milestonesThatFix: readonly string[] = ['hearing-fixed-for']

const milestoneDocumentSchema = z
  .strictObject({
    kind: milestoneKindSchema,
    ...happened,
    /** The moment that it fixes: a hearing that is set for a day. */
    for: dayOrTimeSchema.optional(),
  })
  .refine(notBoth, onlyOne)
  // Without any time it is only known that it was fixed; with its own time and no other it says too little.
  .refine(
    ({ kind, at, on, for: fixed }) =>
      milestonesThatFix.includes(kind)
        ? fixed !== undefined || (at === undefined && on === undefined)
        : fixed === undefined,
    { path: ['for'], error: 'pack.forWhen' },
  )

/** The yes-or-no facts that are answered. A birth tells by itself who is a child and whose age is disputed. */
export const answeredFacts = conditionNames.filter((name) => name !== 'child' && name !== 'age-disputed')

const answerOf = <Fact extends z.ZodType<string>>(fact: Fact) =>
  z.strictObject({
    fact,
    is: z.enum(['yes', 'no']),
    from: dayOrTimeSchema.optional(),
    /** A day: with its end, 24:00. */
    until: dayOrTimeSchema.optional(),
    recorded: offsetTextSchema.optional(),
  })

const birthDocumentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('exact'), on: plainDateSchema }),
  z.strictObject({ kind: z.literal('year'), year: z.number().int().min(1850).max(2200) }),
  z.strictObject({
    kind: z.literal('estimated'),
    statedAge: z.number().int().min(0).max(120),
    statedOn: plainDateSchema,
  }),
  z.strictObject({
    kind: z.literal('disputed'),
    claimedOn: plainDateSchema,
    recordedOn: plainDateSchema.nullable().optional(),
  }),
  z.strictObject({ kind: z.literal('unknown') }),
])

/**
 * The facts of one person as a file: what `habeas evaluate` reads, what the program exports for others,
 * and what the worked examples of a pack hold. Every time carries its offset; what is not known is left
 * out. No name is needed: a rule looks at none. Described in docs/person-file.
 */
export const personDocumentSchema = z.strictObject({
  format: z.literal('habeas-person-1').optional(),
  /** What the writer calls the person; comes back with the findings. */
  id: z.string().max(200).optional(),
  birth: birthDocumentSchema.optional(),
  sex: sexSchema.optional(),
  /** ISO 3166-1 alpha-2 codes, `stateless` or `unknown`: of a code that no rule knows it would say that it is no neighbour's. */
  nationalities: z
    .array(z.string().regex(/^(?:[A-Z]{2}|stateless|unknown)$/, { error: 'pack.notANationality' }))
    .max(8)
    .optional(),
  stays: z.array(stayDocumentSchema).max(100),
  milestones: z.array(milestoneDocumentSchema).max(1000).optional(),
  flags: z
    .array(
      z.strictObject({
        kind: flagKindSchema,
        from: plainDateSchema.optional(),
        to: plainDateSchema.optional(),
        recorded: offsetTextSchema.optional(),
      }),
    )
    .max(200)
    .optional(),
  answers: z
    .array(answerOf(z.enum(answeredFacts)))
    .max(500)
    .optional(),
  /** Of the place, so the same for everyone there. */
  facilityAnswers: z.array(answerOf(facilityFactSchema)).max(500).optional(),
  extensions: z
    .array(
      z.strictObject({
        rule: z.string().min(1).max(100),
        extension: z.string().min(1).max(100),
        ordered: dayOrTimeSchema.optional(),
        ground: z.string().max(500).optional(),
        /** A day: with its end, 24:00. */
        until: dayOrTimeSchema.optional(),
        recorded: offsetTextSchema.optional(),
      }),
    )
    .max(200)
    .optional(),
})
export type PersonDocument = z.infer<typeof personDocumentSchema>
