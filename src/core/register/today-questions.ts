import { z } from 'zod'
import { instantSchema } from '../dates/instant'
import { query } from '../question'
import { windowSchema } from './register-filter'
import { asOfSchema } from './register-questions'
import { limitSchema, registerRowSchema } from './register-row'

/** A window of the board: how many people stand in it, and the first few of them. */
const boardWindowSchema = z.object({
  window: windowSchema,
  from: instantSchema,
  until: instantSchema,
  total: z.number(),
  rows: z.array(registerRowSchema),
})

/** The whiteboard of a shift: each count is a filter of the register, each line one of its rows. */
export const todayBoardSchema = z.object({
  asOf: instantSchema,
  held: z.number(),
  /** Places in the units in use; `null` while a unit's capacity is not recorded. */
  capacity: z.number().nullable(),
  limits: z.array(limitSchema),
  windows: z.array(boardWindowSchema),
  /** Nobody's order covers these hours: none yet, or none any more. */
  gaps: z.object({ total: z.number(), rows: z.array(registerRowSchema) }),
  /** People of whom no order at all is recorded. */
  withoutOrder: z.number(),
  /** People whose start is unknown: every clock of theirs stands still. */
  startUnknown: z.object({ total: z.number(), rows: z.array(registerRowSchema), clocksEach: z.number() }),
  longest: z.array(registerRowSchema),
})
export type TodayBoard = z.infer<typeof todayBoardSchema>

export const todayQuestions = {
  'today.board': query({
    input: z.object({ asOf: asOfSchema, lines: z.number().int().min(1).max(20).default(5) }),
    output: todayBoardSchema,
  }),
} as const
