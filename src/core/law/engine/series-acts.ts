import type { Line, Series } from '../line'
import type { MsReading, PersonReading } from '../reading/person-reading'
import type { Cell } from './cell'
import type { Reading } from './count-reading'

/** How long it is until the next act of a series after so many of them; `null` where the text says no more. */
export type ReadingsAfter = (held: number) => readonly Reading[] | null

/** Writes into the cell how many acts of a series were held since the clock's start, and gives the last of them. */
export type ActsHeld = (person: PersonReading, cell: Cell) => MsReading | undefined

/**
 * Compiles which acts of a series count: all of them since the start or, where the act may not be done before its date
 * either, those that were not done too early.
 *
 * @example compileActsHeld(series, line, readingsAfter)(reviewed twice, cell) // cell.acts === 2
 */
export const compileActsHeld = (series: Series, line: Line, readingsAfter: ReadingsAfter): ActsHeld => {
  if (!line.notBefore) return (person, cell) => lastOfAll(series, person, cell)
  return (person, cell) => {
    const held = series.acts
      .flatMap((name) => person.moments.get(name) ?? [])
      .filter((act) => isSinceStart(act, cell))
      .sort((a, b) => a.earliest - b.earliest)
    const counting = notTooEarly(held, cell.dueEarliest, readingsAfter)
    cell.acts = counting.length
    return counting[counting.length - 1]
  }
}

const isSinceStart = ({ earliest }: MsReading, { startEarliest, now }: Cell): boolean =>
  earliest > startEarliest && earliest <= now

const lastOfAll = ({ acts }: Series, person: PersonReading, cell: Cell): MsReading | undefined => {
  let last: MsReading | undefined
  for (const name of acts)
    for (const act of person.moments.get(name) ?? nothing) {
      if (!isSinceStart(act, cell)) continue
      if (last === undefined || act.earliest >= last.earliest) last = act
      cell.acts += 1
    }
  return last
}

// "And not before": an act before its time starts no new time.
const notTooEarly = (
  held: readonly MsReading[],
  firstDue: number,
  readingsAfter: ReadingsAfter,
): readonly MsReading[] => {
  const counting: MsReading[] = []
  let due = firstDue
  for (const act of held) {
    if (act.latest < due) continue
    counting.push(act)
    const next = readingsAfter(counting.length)?.[0]
    if (next !== undefined) due = next.earliest(act.earliest, nothing)
  }
  return counting
}

const nothing: readonly never[] = []
