import { z } from 'zod'
import { plainDateSchema } from '../dates/plain-date'
import { command } from '../question'
import { flagKindSchema } from './flag-kind'

const id = z.string().min(1).max(60)
const made = z.object({ id: z.string() })

/** Who can be told, or reached, about a person. */
export const contactKinds = ['family', 'lawyer', 'interpreter', 'organisation', 'consulate', 'other'] as const

const contactFacts = z.object({
  kind: z.enum(contactKinds),
  name: z.string().trim().min(1, 'field.required').max(200),
  /** Telephone, address or whatever else reaches them. */
  reach: z.string().trim().max(500),
  note: z.string().trim().max(2000),
})

/** What calls for the protection of a person, and who belongs to them. */
export const flagsQuestions = {
  /** Whoever works with people may record a sign of need, also one they may not read afterwards. */
  'flags.add': command({
    input: z.object({
      personId: id,
      kind: flagKindSchema,
      fromOn: plainDateSchema.nullable(),
      source: z.string().trim().max(300),
      note: z.string().trim().max(2000),
    }),
    output: made,
  }),
  'flags.close': command({
    input: z.object({
      id,
      toOn: plainDateSchema,
      reason: z.string().trim().min(1, 'field.required').max(2000),
    }),
    output: z.null(),
  }),
  'contacts.add': command({ input: contactFacts.extend({ personId: id }), output: made }),
  'contacts.update': command({
    input: contactFacts.extend({ id, reason: z.string().trim().max(2000).default('') }),
    output: z.null(),
  }),
  /** Puts two people into one family; a family either of them has already grows by the other. */
  'families.link': command({
    input: z.object({
      personId: id,
      relativeId: id,
      /** What the person is to the family: mother, son, spouse … in the words used by the family. */
      relation: z.string().trim().max(80),
      relativeRelation: z.string().trim().max(80),
    }),
    output: z.object({ familyId: z.string() }),
  }),
  'families.unlink': command({
    input: z.object({ memberId: id, reason: z.string().trim().min(1, 'field.required').max(2000) }),
    output: z.null(),
  }),
} as const
