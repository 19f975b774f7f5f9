import { z } from 'zod'
import { eventKindSchema } from '../../custody/event.js'
import { orderKinds } from '../../custody/order.js'
import { instantFromOffsetText } from '../../dates/instant-from-offset-text.js'
import { plainDateSchema } from '../../dates/plain-date.js'
import { flagKindSchema } from '../../flags/flag-kind.js'
import { birthSchema } from '../../people/birth.js'
import { sexSchema } from '../../people/person.js'
import { conditionNameSchema } from './condition-name.js'
import { milestoneKindSchema } from './moment-name.js'

/** A time with its offset from UTC, as `2026-09-15T22:10-06:00`. Seconds may follow the minutes. */
export const offsetTextSchema = z.string().refine((text) => instantFromOffsetText(text) !== null, {
  error: 'pack.notATimeWithOffset',
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
  issued: offsetTextSchema.optional(),
  served: offsetTextSchema.optional(),
  effective: offsetTextSchema.optional(),
  expires: offsetTextSchema.optional(),
  recorded: offsetTextSchema.optional(),
})

const placementSchema = z.strictObject({
  kind: z.string().min(1).max(60),
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

const milestoneDocumentSchema = z
  .strictObject({
    kind: milestoneKindSchema,
    ...happened,
    /** The moment that it fixes: a hearing that is set for a day. */
    for: offsetTextSchema.optional(),
  })
  .refine(notBoth, onlyOne)

/**
 * The facts of one person as a file: what `habeas evaluate` reads, what the program exports for others,
 * and what the worked examples of a pack hold. Every time carries its offset; what is not known is left
 * out. No name is needed: a rule looks at none.
 */
export const personDocumentSchema = z.strictObject({
  format: z.literal('habeas-person-1').optional(),
  /** What the writer calls the person; comes back with the findings. */
  id: z.string().max(200).optional(),
  birth: birthSchema.optional(),
  sex: sexSchema.optional(),
  /** ISO 3166-1 alpha-2 codes, or `stateless`. */
  nationalities: z.array(z.string().max(20)).max(8).optional(),
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
    .array(
      z.strictObject({
        fact: conditionNameSchema,
        is: z.enum(['yes', 'no']),
        from: offsetTextSchema.optional(),
        until: offsetTextSchema.optional(),
        recorded: offsetTextSchema.optional(),
      }),
    )
    .max(500)
    .optional(),
  extensions: z
    .array(
      z.strictObject({
        rule: z.string().min(1).max(100),
        extension: z.string().min(1).max(100),
        ordered: offsetTextSchema.optional(),
        ground: z.string().max(500).optional(),
        until: offsetTextSchema.optional(),
        recorded: offsetTextSchema.optional(),
      }),
    )
    .max(200)
    .optional(),
})
export type PersonDocument = z.infer<typeof personDocumentSchema>
