import { z } from 'zod'
import { instantSchema } from '../dates/instant'
import { localizedSchema } from '../law/localized'
import { query } from '../question'
import { lawProgressSchema } from './law-progress'
import { registerFilterSchema, registerSortSchema } from './register-filter'
import { namedMarkSchema, namedRuleSchema, registerRowSchema } from './register-row'

/** The instant everything is evaluated at; `null` is now, to the minute. */
export const asOfSchema = instantSchema.nullable().default(null)

/** The facets of the register: each is one list of the filter. */
const facetNames = [
  'units',
  'sexes',
  'nationalities',
  'ages',
  'timeHeld',
  'passed',
  'standings',
  'windows',
  'authorities',
  'flags',
  'law',
  'lawMarks',
  'lawRules',
  'lawPacks',
] as const
const facetNameSchema = z.enum(facetNames)
export type FacetName = z.infer<typeof facetNameSchema>

/** One value of a facet and how many rows have it under the other filters. */
const facetValueSchema = z.object({
  value: z.string(),
  /** The name of a unit; other values are named by the screen. */
  label: z.string().nullable(),
  /** The name of a rule or a pack, in the four languages. */
  title: localizedSchema.nullable(),
  count: z.number(),
})
export type FacetValue = z.infer<typeof facetValueSchema>

/** The list of people: its pages, its facets and its counts, at an instant. */
export const registerQuestions = {
  /** A page of rows, how many there are in all, and the marks that their columns speak of. */
  'register.page': query({
    input: z.object({
      asOf: asOfSchema,
      filter: registerFilterSchema.default(registerFilterSchema.parse({})),
      sort: registerSortSchema,
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    output: z.object({
      asOf: instantSchema,
      total: z.number(),
      rows: z.array(registerRowSchema),
      marks: z.array(namedMarkSchema),
      law: lawProgressSchema,
      /** The rules that the rows name. */
      rules: z.array(namedRuleSchema),
    }),
  }),
  /** How many rows each value of each facet would leave, the other filters in force. */
  'register.facets': query({
    input: z.object({
      asOf: asOfSchema,
      filter: registerFilterSchema.default(registerFilterSchema.parse({})),
      facets: z.array(facetNameSchema).default([...facetNames]),
    }),
    output: z.object({
      asOf: instantSchema,
      total: z.number(),
      facets: z.array(z.object({ name: facetNameSchema, values: z.array(facetValueSchema) })),
    }),
  }),
  /** How many are held, and how many of them are past each mark. */
  'register.counts': query({
    input: z.object({ asOf: asOfSchema }),
    output: z.object({
      asOf: instantSchema,
      held: z.number(),
      startUnknown: z.number(),
      passed: z.array(namedMarkSchema.extend({ count: z.number() })),
    }),
  }),
} as const
