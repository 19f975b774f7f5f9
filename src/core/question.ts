import type { z } from 'zod'

/**
 * How a question is answered.
 * - `door`: works while no register is open (unlocking, first run).
 * - `query`: reads and changes nothing.
 * - `command`: one transaction, recorded in the change log, all or nothing.
 * - `job`: starts or steers long work (import, backup, verification) and answers at once.
 */
export type QuestionKind = 'door' | 'query' | 'command' | 'job'

/** One question of the contract: its kind, what it takes and what it answers. */
export type Question<K extends QuestionKind, I extends z.ZodType, O extends z.ZodType> = {
  readonly kind: K
  readonly input: I
  readonly output: O
}

type Shape<I extends z.ZodType, O extends z.ZodType> = { input: I; output: O }

/** Declares a question that needs no open register. */
export const door = <I extends z.ZodType, O extends z.ZodType>(
  shape: Shape<I, O>,
): Question<'door', I, O> => ({
  kind: 'door',
  ...shape,
})

/** Declares a question that reads and changes nothing. */
export const query = <I extends z.ZodType, O extends z.ZodType>(
  shape: Shape<I, O>,
): Question<'query', I, O> => ({
  kind: 'query',
  ...shape,
})

/** Declares a change: one transaction, recorded in the change log. */
export const command = <I extends z.ZodType, O extends z.ZodType>(
  shape: Shape<I, O>,
): Question<'command', I, O> => ({ kind: 'command', ...shape })

/** Declares a question that starts or steers long work. */
export const job = <I extends z.ZodType, O extends z.ZodType>(shape: Shape<I, O>): Question<'job', I, O> => ({
  kind: 'job',
  ...shape,
})
