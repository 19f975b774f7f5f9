import { z } from 'zod'
import { fieldGroupSchema } from '../access/roles'
import { stayOpeningSchema } from '../custody/stay-opening'
import { instantSchema } from '../dates/instant'
import { plainDateSchema } from '../dates/plain-date'
import { command, query } from '../question'
import { birthSchema } from './birth'
import { checkedPersonFactsSchema, identifierSchema, personFactsSchema, sexSchema } from './person'
import { personFileSchema } from './person-file'
import { fileAnswerSchema, fileMilestoneSchema } from './recorded-facts'

const id = z.string().min(1).max(60)

/** Someone who may be the person about to be admitted, and why it is thought so. */
const similarPersonSchema = z.object({
  id: z.string(),
  name: z.string(),
  scriptName: z.string(),
  number: z.string().nullable(),
  birth: birthSchema,
  sex: sexSchema,
  nationalities: z.array(z.string()),
  held: z.boolean(),
  because: z.array(z.enum(['identifier', 'name', 'birth', 'birth-near', 'sex'])),
})
export type SimilarPerson = z.infer<typeof similarPersonSchema>

/** The facts of one protected group, seen only through a look that is logged. */
const revealedSchema = z.object({
  group: fieldGroupSchema,
  flags: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      fromOn: plainDateSchema.nullable(),
      toOn: plainDateSchema.nullable(),
      source: z.string(),
      note: z.string(),
      recordedAt: instantSchema,
      recordedByName: z.string(),
    }),
  ),
  milestones: z.array(fileMilestoneSchema),
  answers: z.array(fileAnswerSchema),
  contacts: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      name: z.string(),
      reach: z.string(),
      note: z.string(),
    }),
  ),
})
export type Revealed = z.infer<typeof revealedSchema>

/** One person: who they are, admitting them, their file, and who looked at what is protected of it. */
export const personQuestions = {
  'people.similar': query({
    input: z.object({
      familyName: z.string().max(200),
      givenName: z.string().max(200),
      scriptName: z.string().max(200),
      birth: birthSchema,
      sex: sexSchema,
      identifiers: z.array(identifierSchema).max(20),
    }),
    output: z.array(similarPersonSchema),
  }),
  'people.admit': command({
    input: z.object({ person: checkedPersonFactsSchema, stay: stayOpeningSchema }),
    output: z.object({ personId: z.string(), stayId: z.string() }),
  }),
  /** Changes the fields that are given and no others. */
  'people.update': command({
    input: z.object({
      id,
      facts: personFactsSchema.partial(),
      reason: z.string().trim().max(2000).default(''),
    }),
    output: z.null(),
  }),
  'identifiers.add': command({
    input: identifierSchema.extend({ personId: id }),
    output: z.object({ id: z.string() }),
  }),
  'identifiers.change': command({
    input: identifierSchema.extend({ id, reason: z.string().trim().max(2000).default('') }),
    output: z.null(),
  }),
  'identifiers.remove': command({
    input: z.object({ id, reason: z.string().trim().min(1, 'field.required').max(2000) }),
    output: z.null(),
  }),
  'person.get': query({
    /** With `knownAt`: as the register was known then; see `known` of the file. */
    input: z.object({ id, asOf: instantSchema.optional(), knownAt: instantSchema.optional() }),
    output: personFileSchema,
  }),
  'person.reveal': query({
    input: z.object({ id, group: fieldGroupSchema }),
    output: revealedSchema,
  }),
  'looks.ofPerson': query({
    input: z.object({ id, limit: z.number().int().min(1).max(500).default(200) }),
    output: z.array(
      z.object({
        seq: z.number(),
        lookedAt: instantSchema,
        userName: z.string(),
        group: fieldGroupSchema,
      }),
    ),
  }),
} as const
