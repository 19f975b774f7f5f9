import { z } from 'zod'
import { dayMs, hourMs } from '../dates/lengths-of-time'
import { lawMarks, lawStates } from '../law/law-standing'
import { type DueWindow, timeWindows } from '../law/time-windows'
import { sexSchema } from '../people/person'
import { ageBandSchema } from './age-band'

/** Whose rows: those held at the instant, those no longer held, or everyone in the register. */
export const registerScopeSchema = z.enum(['held', 'released', 'all'])
export type RegisterScope = z.infer<typeof registerScopeSchema>

/**
 * Lengths of time held as the register groups them: more than `overMs`, up to and including `upToMs`.
 * Published counts use the same bounds, so the lengths of the house marks are among them.
 */
export const timeBands = [
  { id: 'to-72h', overMs: -1, upToMs: 72 * hourMs },
  { id: 'to-7d', overMs: 72 * hourMs, upToMs: 7 * dayMs },
  { id: 'to-14d', overMs: 7 * dayMs, upToMs: 14 * dayMs },
  { id: 'to-30d', overMs: 14 * dayMs, upToMs: 30 * dayMs },
  { id: 'to-90d', overMs: 30 * dayMs, upToMs: 90 * dayMs },
  { id: 'to-180d', overMs: 90 * dayMs, upToMs: 180 * dayMs },
  { id: 'to-365d', overMs: 180 * dayMs, upToMs: 365 * dayMs },
  { id: 'over-365d', overMs: 365 * dayMs, upToMs: null },
] as const
export const timeBandSchema = z.enum([...timeBands.map(({ id }) => id), 'unknown'] as const)

/** Where someone stands: past a mark, before the first, or on no clock for want of a start. */
export const standingSchema = z.enum(['passed', 'next', 'start-unknown', 'at-large'])

/** The window in which a mark was passed or will be: see `timeWindows`. */
export const windows = timeWindows.map(({ id }) => id)
export const windowSchema = z.enum(windows)
export type Window = z.infer<typeof windowSchema>

/** The authority someone is held under now: see `authorityAt`. */
const authorityKindSchema = z.enum(['covered', 'gap', 'expired', 'none'])

/** Where someone stands under the law: the gravest that there is. */
export const lawStateSchema = z.enum(lawStates)
/** What else may be so under the law, and in which window something comes due. */
const lawMarkSchema = z.enum(lawMarks)

const list = <T extends z.ZodType>(item: T) => z.array(item).max(300).default([])
const code = z.string().min(1).max(80)

/** The word that stands for "no value" among the units of a filter. */
export const noUnit = 'none'
/** The word that stands for "no mark passed" among the marks of a filter. */
export const noMark = 'none'

/** What narrows the register. Within one list any value will do; the lists must all hold. */
export const registerFilterSchema = z.object({
  scope: registerScopeSchema.default('held'),
  text: z.string().max(200).default(''),
  units: list(code),
  sexes: list(sexSchema),
  nationalities: list(code),
  ages: list(ageBandSchema),
  timeHeld: list(timeBandSchema),
  /** The longest mark passed, by its rule. */
  passed: list(code),
  /** One mark at least: everyone who is past it. */
  over: code.nullable().default(null),
  standings: list(standingSchema),
  windows: list(windowSchema),
  authorities: list(authorityKindSchema),
  flags: list(code),
  law: list(lawStateSchema),
  lawMarks: list(lawMarkSchema),
  /** Rules that call for action now or within 72 hours, by their id, and the packs they stand in. */
  lawRules: list(z.string().min(1).max(100)),
  lawPacks: list(z.string().min(1).max(100)),
})
export type RegisterFilter = z.infer<typeof registerFilterSchema>

/** A filter that narrows nothing: everyone held. */
export const everyoneHeld: RegisterFilter = registerFilterSchema.parse({})

/** The columns by which the register can be ordered. */
const sortColumns = [
  'law',
  'standing',
  'name',
  'number',
  'age',
  'nationality',
  'sex',
  'unit',
  'timeHeld',
  'start',
  'next',
  'authority',
  'due24h',
  'due72h',
  'due7d',
] as const

/** The order of the rows; `law` is that of every list of people (`lawStates`), `standing` that of the marks (`standingRanks`). */
export const registerSortSchema = z
  .array(z.object({ column: z.enum(sortColumns), direction: z.enum(['ascending', 'descending']) }))
  .max(3)
  .default([])
export type RegisterSort = z.infer<typeof registerSortSchema>
export type SortColumn = (typeof sortColumns)[number]

/** The column that orders people by what comes due for them in a window, the soonest first. */
export const dueColumns = {
  'due-24h': 'due24h',
  'due-72h': 'due72h',
  'due-7d': 'due7d',
} as const satisfies Record<DueWindow, SortColumn>
