import { z } from 'zod'
import { isZone } from '../dates/is-zone'
import { plainDateSchema } from '../dates/plain-date'
import { command, query } from '../question'

/** A name somebody typed: not empty, not a text. */
const nameSchema = z.string().trim().min(1, { error: 'field.required' }).max(200)

/** What a facility says of itself. The zone is the one its clock and its law run by. */
export const facilityDetailsSchema = z.object({
  name: nameSchema,
  /** ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/, { error: 'field.required' }),
  zone: z.string().refine(isZone, { error: 'facility.zoneUnknown' }),
  language: z.enum(['en', 'es', 'pt', 'fr']),
  idleLockMinutes: z
    .number()
    .int()
    .min(1, { error: 'facility.idleRange' })
    .max(30, { error: 'facility.idleRange' }),
})
export type FacilityDetails = z.infer<typeof facilityDetailsSchema>

/** What a unit is for. Segregation is told apart, because it has a clock of its own. */
const unitKindSchema = z.enum(['ordinary', 'family', 'women', 'children', 'health', 'segregation'])
export type UnitKind = z.infer<typeof unitKindSchema>

/** A part of the facility where people are held. `null` = not known, which is shown, never taken as zero. */
export const newUnitSchema = z.object({
  name: nameSchema,
  kind: unitKindSchema,
  /** People, as the facility itself states it. */
  capacity: z
    .number()
    .int()
    .min(0, { error: 'field.notNegative' })
    .max(100_000, { error: 'field.tooLarge' })
    .nullable(),
  /** Living space in square metres. */
  floorAreaM2: z
    .number()
    .positive({ error: 'field.positive' })
    .max(1_000_000, { error: 'field.tooLarge' })
    .nullable(),
})

/** Whether two units would be told apart by nothing: capitals and spaces around make no other name. */
export const isSameUnitName = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase()

/** The units of a new register, of which no two have the same name. */
export const newUnitsSchema = z
  .array(newUnitSchema)
  .max(200)
  .superRefine((units, context) => {
    for (const [place, { name }] of units.entries())
      if (units.slice(0, place).some((earlier) => isSameUnitName(earlier.name, name)))
        context.addIssue({ code: 'custom', path: [place, 'name'], message: 'units.nameTaken' })
  })

/** A part of the facility, in use or closed. */
const unitSchema = newUnitSchema.extend({
  id: z.string(),
  /** The day it stopped holding people; `null` = in use. */
  closedOn: plainDateSchema.nullable(),
})
export type Unit = z.infer<typeof unitSchema>

/** The facility and its units. */
export const facilityQuestions = {
  'facility.get': query({
    input: z.object({}),
    output: facilityDetailsSchema.extend({ isExample: z.boolean() }),
  }),
  'facility.update': command({ input: facilityDetailsSchema, output: z.null() }),
  'units.list': query({ input: z.object({}), output: z.array(unitSchema) }),
  'units.add': command({ input: newUnitSchema, output: z.object({ id: z.string() }) }),
  'units.update': command({ input: unitSchema, output: z.null() }),
} as const
