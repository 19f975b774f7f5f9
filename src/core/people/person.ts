import { z } from 'zod'
import { birthSchema } from './birth'
import { languageSchema } from './language'
import { nationalitySchema } from './nationality'

/** Sex as recorded. `other` covers every entry that is neither; `unknown` is a fact still to be asked. */
export const sexSchema = z.enum(['female', 'male', 'other', 'unknown'])
export type Sex = z.infer<typeof sexSchema>

/** Kinds of paper or number by which someone may be known elsewhere. */
export const identifierKinds = [
  'passport',
  'national-id',
  'alien-number',
  'consular-id',
  'unhcr',
  'case-number',
  'other',
] as const

/** A number under which another authority knows the person. */
export const identifierSchema = z.object({
  kind: z.enum(identifierKinds),
  value: z.string().trim().min(1, 'field.required').max(120),
})
export type Identifier = z.infer<typeof identifierSchema>

const nameSchema = z.string().trim().max(200)

/** Who someone is, as far as the facility knows. Fields that are not known say so; none is left out. */
export const personFactsSchema = z.object({
  number: z.string().trim().max(60).nullable(),
  familyName: nameSchema,
  givenName: nameSchema,
  /** The name as the person writes it, in its own script. */
  scriptName: nameSchema,
  birth: birthSchema,
  sex: sexSchema,
  /** At least one; `unknown` stands alone. */
  nationalities: z.array(nationalitySchema).min(1, 'person.nationalityOrUnknown').max(8),
  /** Empty while nobody has asked. */
  languages: z.array(languageSchema).max(12),
  note: z.string().max(4000),
  identifiers: z.array(identifierSchema).max(20),
})
export type PersonFacts = z.infer<typeof personFactsSchema>

/**
 * Facts as a person's file may take them: a name of some kind is there, and neither `unknown` nor
 * `stateless` stands beside a country.
 */
export const checkedPersonFactsSchema = personFactsSchema
  .refine(({ familyName, givenName, scriptName }) => `${familyName}${givenName}${scriptName}` !== '', {
    path: ['familyName'],
    error: 'person.nameNeeded',
  })
  .refine(
    ({ nationalities }) =>
      nationalities.length < 2 || !nationalities.some((one) => one === 'unknown' || one === 'stateless'),
    { path: ['nationalities'], error: 'person.nationalityContradiction' },
  )

/** The name as it is shown: given name first. Example: `fullName(facts) //=> 'Farid Noori'`. */
export const fullName = (person: Pick<PersonFacts, 'givenName' | 'familyName' | 'scriptName'>): string =>
  `${person.givenName} ${person.familyName}`.trim() || person.scriptName
