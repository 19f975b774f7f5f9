import type { StayColumns } from './stay-columns'

/**
 * The order of people by the marks of time: marks passed, the next to pass, unknown starts; then those at large,
 * no longer held, and not yet held.
 */
export const standingRanks = {
  passed: 0,
  next: 1,
  unknownStart: 2,
  atLarge: 3,
  ended: 4,
  notYet: 5,
} as const

/**
 * The default order as two columns: sort by `rank`, then by `sortKey`, both ascending. The key is the
 * instant since which the first limit is passed (longest over first), or at which the next one is; for
 * the other ranks the start. NaN, when there is none, belongs last.
 */
export type Ranks = { readonly rank: Uint8Array; readonly sortKey: Float64Array }

type Passing = {
  readonly passed: Int16Array
  readonly firstPassedSince: Float64Array
  readonly nextAt: Float64Array
}

/** Ranks stays by the marks of time that they passed. Prohibitions are no marks: `lawStanding` tells of them. */
export const rankStays = (columns: StayColumns, passing: Passing, now: number): Ranks => {
  const rank = new Uint8Array(columns.length)
  const sortKey = new Float64Array(columns.length)
  for (let row = 0; row < columns.length; row += 1) {
    const start = columns.startAt[row] as number
    const found = rankOf(columns, row, passing.passed[row] !== -1, now)
    rank[row] = found
    if (found === standingRanks.passed) sortKey[row] = passing.firstPassedSince[row] as number
    else if (found === standingRanks.next) sortKey[row] = passing.nextAt[row] as number
    else sortKey[row] = start
  }
  return { rank, sortKey }
}

const rankOf = (columns: StayColumns, row: number, hasPassed: boolean, now: number): number => {
  const start = columns.startAt[row] as number
  if (start > now) return standingRanks.notYet
  if ((columns.endsFrom[row] as number) <= now) return standingRanks.ended
  const interrupted = columns.interrupted.get(row)
  if (interrupted?.atLarge.some(({ from, until }) => from <= now && now < until)) return standingRanks.atLarge
  if (hasPassed) return standingRanks.passed
  return Number.isNaN(start) ? standingRanks.unknownStart : standingRanks.next
}
