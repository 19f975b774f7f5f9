import type { ColumnPlan, ImportProfile } from './import-profile'

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** What is decided about a file as a whole. How it is read is not among it: that is what was chosen anew. */
const ofTheWhole = ['zone', 'nullWords', 'missingStart', 'nameless', 'alreadyHere'] as const

/**
 * A new proposal for a table, with what its reader had decided before: whatever `decided` says otherwise than the
 * proposal that it began from. Columns are the same when they have the same name; a decision about one that the new
 * reading has not is left out. Only for the same rows read in another way: an order of dates that was confirmed on
 * other rows says nothing.
 *
 * @example carriedOver(decided, proposed, next) //=> `next`, its column NAME becoming what the reader chose
 */
export const carriedOver = (
  decided: ImportProfile,
  proposed: ImportProfile,
  next: ImportProfile,
): ImportProfile => {
  const proposedOf = new Map(proposed.columns.map((entry) => [entry.column, entry]))
  const decidedOf = new Map(
    decided.columns
      .filter((entry) => !isSame(entry, proposedOf.get(entry.column)))
      .map((entry) => [entry.column, entry]),
  )
  const whole = Object.fromEntries(
    ofTheWhole
      .filter((field) => !isSame(decided[field], proposed[field]))
      .map((field) => [field, decided[field]]),
  )
  const columns = next.columns.map((entry): ColumnPlan => decidedOf.get(entry.column) ?? entry)
  return { ...next, ...whole, columns }
}
