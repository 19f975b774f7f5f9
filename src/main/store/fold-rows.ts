import type { RowChange } from './entry-contents'

// What the log says a row should be now: every change to it, one after the other.

export type Fields = Record<string, unknown>

/** A row by the log, or why its changes do not fit one another. `null` is "removed". */
export type Folded = { kind: 'row'; fields: Fields | null } | { kind: 'misfit' }

const fits = (now: Fields, told: Fields): boolean =>
  Object.entries(told).every(([field, value]) => (now[field] ?? null) === (value ?? null))

/** Folds the changes of one row, oldest first. Each must begin where the one before it ended. */
export function foldRow(changes: readonly RowChange[]): Folded {
  let now: Fields | null = null as Fields | null
  for (const { before, after } of changes) {
    if (before === null) {
      if (now !== null || after === null) return { kind: 'misfit' }
      now = after
    } else if (now === null || !fits(now, before)) {
      return { kind: 'misfit' }
    } else {
      now = after === null ? null : { ...now, ...after }
    }
  }
  return { kind: 'row', fields: now }
}

/** Whether a row as it lies in its table is the row that the log tells. */
export const sameRow = (fields: readonly string[], lies: Fields, told: Fields): boolean =>
  fields.every((field) => lies[field] === (told[field] ?? null))
