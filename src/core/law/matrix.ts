import { type Instant, toEpochMs } from '../dates/instant'
import { type Cell, newCell } from './engine/cell'
import type { Chosen } from './engine/compile-runner'
import type { ProgramLine } from './engine/program'
import type { LawFacts } from './facts/law-facts'
import { type Finding, type FindingKind, findingKinds } from './finding'
import { findingFromCell } from './finding-from-cell'
import type { Law } from './law'
import { programOfLaw } from './program-of-law'
import { type FactColumns, factColumns } from './reading/fact-columns'
import { readPerson } from './reading/read-person'

/** A law compiled over many people: each line of it can be asked for each row. */
export type Matrix = {
  readonly lines: readonly ProgramLine[]
  /** Fills and answers a cell; the same one each time, so read it before asking again. */
  readonly ask: (line: number, row: number, wants: 'state' | 'names') => Cell
  /** The finding of one line for one row. */
  readonly finding: (line: number, row: number) => Finding
}

/**
 * Columns of many people at an instant, in their order.
 *
 * @example columnsOf([facts of one person], 'UTC', asOf).length //=> 1
 */
export const columnsOfFacts = (facts: readonly LawFacts[], zone: string, asOf: Instant): FactColumns =>
  factColumns(facts.map((one) => readPerson(one, zone, asOf)))

/**
 * A law over columns. Columns do not depend on the law, so that two laws can be asked of the same people.
 *
 * @example matrix(law, columns, asOf).ask(0, 0, 'state').state //=> 5, due soon
 */
export const matrix = (law: Law, columns: FactColumns, asOf: Instant): Matrix => {
  const program = programOfLaw(law, columns)
  const now = toEpochMs(asOf)
  const bare = newCell(now, false)
  const full = newCell(now, true)
  return {
    lines: program.lines,
    ask: (line, row, wants) => {
      const cell = wants === 'names' ? full : bare
      program.run(line, row, cell)
      return cell
    },
    finding: (line, row) => {
      const chosen: Chosen = { version: null, line: null }
      program.run(line, row, full, chosen)
      return findingFromCell(full)
    },
  }
}

/** The state of a cell by its name. Example: `stateOf(newCell(now, false)) //=> 'not-applicable'`. */
export const stateOf = ({ state }: Cell): FindingKind => findingKinds[state] ?? 'not-applicable'
