import { z } from 'zod'
import { orderKinds } from '../custody/order'
import { zoneSchema } from '../dates/is-zone'
import { plainDateSchema } from '../dates/plain-date'
import { identifierKinds } from '../people/person'
import { importFields } from './import-field'

/** How a stay ended, where a column of the file says when. */
export const importEndKinds = ['release', 'removal', 'transfer-out', 'escape', 'death'] as const
export type ImportEndKind = (typeof importEndKinds)[number]

const dateFormatSchema = z.object({
  order: z.enum(['day-first', 'month-first', 'year-first']).optional(),
  serial: z.enum(['1900', '1904']).optional(),
  pivot: z.number().int().min(0).max(99).optional(),
  dateOnly: z.boolean().optional(),
})

/**
 * One column of a profile, found in a file by its cleaned name.
 * - `date`: the parts of the date format that are certain or that the user confirmed; what is absent is asked.
 * - `words`: meanings of coded words that the user changed from the proposal, by the word as written.
 * - `orderKind`: under which law the orders of the column are.
 * - `ageOn`: the day on which a stated age was true. `identifierKind`: what sort of number it is.
 */
const columnPlanSchema = z.object({
  column: z.string().max(300),
  becomes: z.enum(importFields),
  date: dateFormatSchema.optional(),
  words: z.record(z.string().max(300), z.string().max(60)).optional(),
  identifierKind: z.enum(identifierKinds).optional(),
  orderKind: z.enum(orderKinds).optional(),
  endKind: z.enum(importEndKinds).optional(),
  ageOn: plainDateSchema.optional(),
})
export type ColumnPlan = z.infer<typeof columnPlanSchema>

/**
 * Everything the user decided about a kind of file, stored under a name and used again.
 * - `missingStart`: a row whose start columns are all empty is refused, or taken in with the start unknown.
 * - `nameless`: a row without name and number is refused, or taken in under its row number in the file.
 * - `alreadyHere`: a row of someone whom the register holds with the same start is left as it is there, or
 *   taken in a second time. Rows that equal each other inside the file are all taken in.
 * - `encoding`, `delimiter`: only where the user overrode what was detected. `sheet` counts from 1.
 */
export const importProfileSchema = z.object({
  zone: zoneSchema,
  nullWords: z.array(z.string().max(100)).max(100),
  missingStart: z.enum(['refuse', 'take']),
  nameless: z.enum(['refuse', 'take']),
  alreadyHere: z.enum(['leave', 'take']),
  columns: z.array(columnPlanSchema).max(150),
  encoding: z.string().max(30).optional(),
  delimiter: z.enum([',', ';', '\t', '|']).optional(),
  sheet: z.number().int().min(1).max(200).optional(),
})
export type ImportProfile = z.infer<typeof importProfileSchema>
