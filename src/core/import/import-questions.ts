import { z } from 'zod'
import { instantSchema } from '../dates/instant'
import { command, job, query } from '../question'
import { correctionSchema, mostCorrections } from './correction'
import { importFields } from './import-field'
import { importProfileSchema } from './import-profile'
import { refusalReasons } from './refusal'

const orderSchema = z.enum(['day-first', 'month-first', 'year-first'])
const lineAndText = z.object({ line: z.number(), text: z.string() })

/** Something only the user can say; see `ImportAsk`. */
const importAskSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('order'),
    columns: z.array(z.string()).readonly(),
    sample: lineAndText.extend({
      readings: z.array(z.object({ order: orderSchema, on: z.string() })).readonly(),
    }),
    only: z.record(orderSchema, z.number()),
    both: z.number(),
    dates: z.number(),
    leaning: orderSchema.nullable(),
    answer: orderSchema.nullable(),
  }),
  z.object({
    kind: z.literal('serial'),
    column: z.string(),
    cells: z.number(),
    sample: lineAndText.extend({ from1900: z.string(), from1904: z.string() }),
    answer: z.enum(['1900', '1904']).nullable(),
  }),
  z.object({
    kind: z.literal('century'),
    column: z.string(),
    cells: z.number(),
    sample: lineAndText,
    answer: z.number().nullable(),
  }),
  z.object({
    kind: z.enum(['ageOn', 'endKind', 'orderKind']),
    column: z.string(),
    answer: z.string().nullable(),
  }),
])

/** How a file was read: shown, so that the user can say that it is wrong. */
const readingSchema = z.object({
  format: z.enum(['text', 'text.gz', 'xlsx']),
  encoding: z.string().nullable(),
  delimiter: z.enum([',', ';', '\t', '|']).nullable(),
  sheets: z.array(z.string()).readonly(),
  sheet: z.number().nullable(),
})

const choiceSchema = z.object({
  encoding: z.string().max(30).optional(),
  delimiter: z.enum([',', ';', '\t', '|']).optional(),
  sheet: z.number().int().min(1).max(200).optional(),
})

/** A file before anything is decided: its columns with samples, and a first proposal. */
const inspectionSchema = z.object({
  fileName: z.string(),
  reading: readingSchema,
  rows: z.number(),
  blankRows: z.number(),
  shortRows: z.number(),
  sampleLines: z.array(z.number()),
  columns: z.array(
    z.object({
      name: z.string(),
      raw: z.string(),
      cleaned: z.enum(['mark', 'empty', 'repeated', 'cut']).optional(),
      samples: z.array(z.string()),
      blanks: z.number(),
    }),
  ),
  nullWords: z.array(z.object({ word: z.string(), cells: z.number() })),
  proposal: importProfileSchema,
  importedBefore: z.array(z.object({ importedAt: instantSchema, accepted: z.number() })),
})
export type Inspection = z.infer<typeof inspectionSchema>

/** One refused row as it is listed. `cells` are those that become something, by column, where they can be put right. */
const refusalSchema = z.object({
  line: z.number(),
  cells: z.record(z.string(), z.string()).optional(),
  faults: z
    .array(
      z.object({
        column: z.string(),
        value: z.string(),
        reason: z.enum(refusalReasons),
        detail: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
      }),
    )
    .readonly(),
})

/** What one column will give: how many of its cells are taken, and what is noteworthy about them. */
const columnCheckSchema = z.object({
  column: z.string(),
  becomes: z.enum(importFields),
  filled: z.number(),
  nulls: z.number(),
  faults: z.number(),
  yearsOnly: z.number(),
  /** Words of a coded column with their meaning (empty where there is none), the commonest first. */
  words: z.array(z.object({ word: z.string(), meaning: z.string(), cells: z.number() })),
})
export type ColumnCheck = z.infer<typeof columnCheckSchema>

const sameAsSchema = z.object({ line: z.number(), sameAs: z.number() })
const hereSchema = z.object({ line: z.number(), personId: z.string(), name: z.string() })

/** Lists are cut to their first 500; the counts are whole. */
const previewSchema = z.object({
  asks: z.array(importAskSchema),
  columns: z.array(columnCheckSchema),
  rows: z.number(),
  accepted: z.number(),
  /** Rows about which nothing can be said before an ask is answered; they are in no other count. */
  waitingRows: z.number(),
  refusedRows: z.number(),
  refused: z.array(refusalSchema),
  alreadyHereRows: z.number(),
  alreadyHere: z.array(hereSchema),
  duplicateRows: z.number(),
  duplicates: z.array(sameAsSchema),
  missing: z.record(z.string(), z.number()),
  startUnknown: z.number(),
  ambiguousTimes: z.array(z.number()),
  otherUnits: z.array(z.string()),
})
export type Preview = z.infer<typeof previewSchema>

/** How an import ended. */
const importResultSchema = previewSchema
  .omit({ asks: true, columns: true, waitingRows: true })
  .extend({ importId: z.string(), actionId: z.string(), fileName: z.string(), seconds: z.number() })
export type ImportResult = z.infer<typeof importResultSchema>

/** Where a running import stands; `failed` changed nothing, nor did `cancelled`. */
const importStateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({
    kind: z.literal('running'),
    importId: z.string(),
    done: z.number(),
    of: z.number(),
    fileName: z.string(),
  }),
  z.object({ kind: z.literal('cancelled'), importId: z.string() }),
  z.object({
    kind: z.literal('failed'),
    importId: z.string(),
    why: z.string(),
    detail: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
  z.object({ kind: z.literal('done'), importId: z.string(), result: importResultSchema }),
])
export type ImportState = z.infer<typeof importStateSchema>

const fileAndProfile = z.object({
  fileId: z.string().max(60),
  profile: importProfileSchema,
  corrections: z.array(correctionSchema).max(mostCorrections).default([]),
})

/** Taking a spreadsheet into the register: looked at, tried, run, and what was refused. */
export const importQuestions = {
  'imports.chooseFile': job({
    input: z.object({}),
    output: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('opened'),
        file: z.object({ id: z.string(), name: z.string(), size: z.number() }),
      }),
      z.object({ kind: z.literal('cancelled') }),
      z.object({ kind: z.literal('too-large'), limitBytes: z.number() }),
      z.object({ kind: z.literal('upload') }),
    ]),
  }),
  'imports.inspect': job({
    input: z.object({ fileId: z.string().max(60), choice: choiceSchema.default({}) }),
    output: inspectionSchema,
  }),
  'imports.preview': job({ input: fileAndProfile, output: previewSchema }),
  'imports.start': job({ input: fileAndProfile, output: z.object({ importId: z.string() }) }),
  'imports.progress': job({ input: z.object({}), output: importStateSchema }),
  'imports.cancel': job({ input: z.object({}), output: z.null() }),
  'imports.refusals': job({
    input: fileAndProfile.extend({ language: z.enum(['en', 'es', 'pt', 'fr']) }),
    output: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('saved'), name: z.string() }),
      z.object({ kind: z.literal('cancelled') }),
      z.object({ kind: z.literal('download'), id: z.string() }),
    ]),
  }),
  'importProfiles.list': query({
    input: z.object({}),
    output: z.array(z.object({ id: z.string(), name: z.string(), profile: importProfileSchema })),
  }),
  'importProfiles.save': command({
    input: z.object({
      name: z.string().trim().min(1, 'field.required').max(80),
      profile: importProfileSchema,
    }),
    output: z.object({ id: z.string() }),
  }),
} as const
