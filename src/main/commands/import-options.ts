import { parseArgs } from 'node:util'
import { z } from 'zod'
import { orderKinds } from '../../core/custody/order'
import { zoneSchema } from '../../core/dates/is-zone'
import { plainDateSchema } from '../../core/dates/plain-date'
import { type ColumnPlan, type ImportProfile, importEndKinds } from '../../core/import/import-profile'

const optionsSchema = z.object({
  file: z.string(),
  register: z.string(),
  login: z.string().optional(),
  'password-file': z.string().optional(),
  profile: z.string().optional(),
  'save-profile': z.string().optional(),
  refused: z.string().optional(),
  'dry-run': z.boolean(),
  order: z.enum(['day-first', 'month-first', 'year-first']).optional(),
  serial: z.enum(['1900', '1904']).optional(),
  pivot: z.coerce.number().int().min(0).max(99).optional(),
  'age-on': plainDateSchema.optional(),
  'end-kind': z.enum(importEndKinds).optional(),
  'order-kind': z.enum(orderKinds).optional(),
  'missing-start': z.enum(['refuse', 'take']).optional(),
  nameless: z.enum(['refuse', 'take']).optional(),
  'already-here': z.enum(['leave', 'take']).optional(),
  zone: zoneSchema.optional(),
})

/** What `habeas import` was called with. */
export type ImportOptions = z.infer<typeof optionsSchema>

const text = { type: 'string' } as const

/** An option with a value that it does not take. */
export type WrongOption = { readonly wrong: string; readonly given: string }

/** The options of the command, the one of them that is wrong, or null where it was called wrongly altogether. */
export const importOptions = (args: readonly string[]): ImportOptions | WrongOption | null => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        register: text,
        login: text,
        'password-file': text,
        profile: text,
        'save-profile': text,
        refused: text,
        'dry-run': { type: 'boolean', default: false },
        order: text,
        serial: text,
        pivot: text,
        'age-on': text,
        'end-kind': text,
        'order-kind': text,
        'missing-start': text,
        nameless: text,
        'already-here': text,
        zone: text,
      },
    })
    if (positionals.length !== 1) return null
    const given: Readonly<Record<string, unknown>> = { ...values, file: positionals[0] }
    const options = optionsSchema.safeParse(given)
    if (options.success) return options.data
    const wrong = String(options.error.issues[0]?.path[0] ?? '')
    return given[wrong] === undefined ? null : { wrong, given: String(given[wrong]) }
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

const withoutUndefined = <T extends object>(given: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }

const answered = (entry: ColumnPlan, options: ImportOptions): ColumnPlan => {
  const { order, serial, pivot } = options
  return {
    ...entry,
    // An order that the cells leave no choice about stays; the option answers what is open.
    ...(entry.date ? { date: { ...withoutUndefined({ order, serial, pivot }), ...entry.date } } : {}),
    ...(entry.becomes === 'age' ? withoutUndefined({ ageOn: options['age-on'] }) : {}),
    ...(entry.becomes === 'end' ? withoutUndefined({ endKind: options['end-kind'] }) : {}),
    ...(entry.becomes === 'order.number' ? withoutUndefined({ orderKind: options['order-kind'] }) : {}),
  }
}

/** A profile with the answers that the options give. */
export const withAnswers = (profile: ImportProfile, options: ImportOptions): ImportProfile => ({
  ...profile,
  ...withoutUndefined({
    missingStart: options['missing-start'],
    nameless: options.nameless,
    alreadyHere: options['already-here'],
    zone: options.zone,
  }),
  columns: profile.columns.map((entry) => answered(entry, options)),
})
