import { z } from 'zod'
import { instantSchema } from '../dates/instant'
import { dueWindows } from '../law/time-windows'
import { query } from '../question'
import { lawProgressSchema } from './law-progress'
import { windowSchema } from './register-filter'
import { asOfSchema } from './register-questions'
import { namedMarkSchema, namedRuleSchema, registerRowSchema } from './register-row'

/** A window of the board: how many people stand in it, and the first few of them. */
const boardWindowSchema = z.object({
  window: windowSchema,
  from: instantSchema,
  until: instantSchema,
  total: z.number(),
  rows: z.array(registerRowSchema),
})

const dueWindowSchema = z.enum(dueWindows.map(({ id }) => id))
const rowsSchema = z.object({ total: z.number(), rows: z.array(registerRowSchema) })

/**
 * What the law says of everyone held: who may not be held, who is past a limit or a duty, what comes due.
 * `null` until it is worked out.
 */
const lawBoardSchema = z.object({
  prohibited: rowsSchema,
  /** Limits passed first, the longest over before the others, then the disputed, then duties overdue. */
  over: rowsSchema,
  due: z.array(z.object({ window: dueWindowSchema, until: instantSchema, ...rowsSchema.shape })),
  reviewsOverdue: z.number(),
  reviewsDue: z.number(),
  /** People without the written reason that a presumption against holding asks for. */
  reasonMissing: z.number(),
  /** People of whom something cannot be computed, for want of a fact. */
  unknown: z.number(),
  /** Rules that rest on facts which the reader may not read: nothing here says what they found. */
  restrictedRules: z.number(),
  rules: z.array(namedRuleSchema),
})
export type LawBoard = z.infer<typeof lawBoardSchema>

/** The whiteboard of a shift: each count is a filter of the register, each line one of its rows. */
const todayBoardSchema = z.object({
  asOf: instantSchema,
  held: z.number(),
  /** Places in the units in use; `null` while a unit's capacity is not recorded. */
  capacity: z.number().nullable(),
  marks: z.array(namedMarkSchema),
  windows: z.array(boardWindowSchema),
  /** Nobody's order covers these hours: none yet, or none any more. */
  gaps: z.object({ total: z.number(), rows: z.array(registerRowSchema) }),
  /** People of whom no order at all is recorded. */
  withoutOrder: z.number(),
  /** People whose start is unknown: every clock of theirs stands still. */
  startUnknown: z.object({ total: z.number(), rows: z.array(registerRowSchema), clocksEach: z.number() }),
  longest: z.array(registerRowSchema),
  progress: lawProgressSchema,
  law: lawBoardSchema.nullable(),
})
export type TodayBoard = z.infer<typeof todayBoardSchema>

/** What a shift has to see first. */
export const todayQuestions = {
  'today.board': query({
    input: z.object({ asOf: asOfSchema, lines: z.number().int().min(1).max(20).default(5) }),
    output: todayBoardSchema,
  }),
} as const
