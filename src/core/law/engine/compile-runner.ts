import type { Line } from '../line'
import type { FactColumns } from '../reading/fact-columns'
import type { Rule } from '../rule'
import type { RuleVersion } from '../rule-version'
import { addName } from './add-name'
import { type Cell, clearCell, code, newCell, why } from './cell'
import type { LineProgram } from './compile-line'
import {
  chooseByStart,
  noVersion,
  presentVersion,
  severalVersions,
  type VersionChooser,
} from './possible-versions'
import { startNotBefore } from './start-not-before'
import { isAlwaysInForce, runVersion, type VersionProgram } from './version-program'
import { whatAllSay } from './what-all-say'

/**
 * The version chosen and the line that was run, for whoever explains a cell. Where the start does not tell which
 * version counts it is that of now, or the last that may, and `isOneOfSeveral` holds.
 */
export type Chosen = { version: RuleVersion | null; line: Line | null; isOneOfSeveral?: boolean }

/** Fills the cell with the finding of one clock for one row. */
export type Runner = (row: number, cell: Cell, chosen?: Chosen) => void

/** A clock of a rule in one of its versions. */
type ClockIn = {
  readonly version: VersionProgram
  /** `null` where the version does not have it. */
  readonly clock: LineProgram | null
  readonly isMain: boolean
  /** The clock, or the version's main one in its place: its start tells whether the version counts. */
  readonly told: LineProgram
}

/**
 * Compiles one clock of a rule over all its versions: for each row by the version that counts for it, or by what
 * those say alike of which any may.
 *
 * @example compileRunner('main', rule, versions, columns)(0, cell) // cell.state says it
 */
export const compileRunner = (
  name: string,
  rule: Rule,
  versions: readonly VersionProgram[],
  columns: FactColumns,
): Runner => {
  const clocks = versions.map((version) => clockIn(version, name))
  const chooser = compileChooser(rule, versions, clocks, columns)
  const { state } = columns
  return (row, cell, chosen) => {
    clearCell(cell)
    if (state[row] === 0) return
    const index = chooser.choose(row, cell)
    if (index === noVersion) return
    if (index === severalVersions) {
      runSeveral(chooser.several, versions, clocks, row, cell, chosen)
      return
    }
    const one = clocks[index] as ClockIn
    if (chosen !== undefined) note(one, chosen)
    runOne(one, row, cell)
  }
}

const clockIn = (version: VersionProgram, name: string): ClockIn => {
  const { clocks, main } = version
  const clock = clocks.get(name) ?? null
  return { version, clock, isMain: main.line.line === name, told: clock ?? main }
}

const compileChooser = (
  rule: Rule,
  versions: readonly VersionProgram[],
  clocks: readonly ClockIn[],
  columns: FactColumns,
): VersionChooser => {
  if (isAlwaysInForce(versions)) return { choose: () => 0, several: [] }
  if (rule.versionChosenBy === 'start')
    return chooseByStart(
      clocks.map(({ version, told }) => ({
        from: version.from,
        until: version.until,
        start: told.start,
        startNotBefore: startNotBefore(told.line.startsFrom, columns),
        followsAnother: version.main.line.startsFrom.elseDueOf !== null,
      })),
    )
  const choose = (_row: number, cell: Cell): number => {
    cell.because = why['not-in-force']
    return presentVersion(versions, cell.now)
  }
  return { choose, several: [] }
}

const runOne = ({ version, clock, isMain }: ClockIn, row: number, cell: Cell): void =>
  runVersion(version, row, clock, isMain, cell)

const note = ({ version, told }: ClockIn, chosen: Chosen): void => {
  chosen.version = version.version
  chosen.line = told.line
}

// What the versions say alike of which any may count, or what is missing to choose among them.
const runSeveral = (
  several: readonly number[],
  versions: readonly VersionProgram[],
  clocks: readonly ClockIn[],
  row: number,
  cell: Cell,
  chosen: Chosen | undefined,
): void => {
  // Told as the law of now where it is one of them, or else as the last that may count.
  const present = presentVersion(versions, cell.now)
  const first = several.includes(present) ? present : (several.at(-1) ?? noVersion)
  const cells = [first, ...several.filter((index) => index !== first)].map((index) =>
    cellOfOne(clocks[index], row, cell),
  )
  if (chosen !== undefined) {
    const told = clocks[first]
    if (told !== undefined) note(told, chosen)
    chosen.isOneOfSeveral = true
  }
  if (whatAllSay(cells, cell)) return
  // What each of them misses, and the starts that would choose among them.
  cell.state = code['cannot-be-computed']
  if (!cell.isFull) return
  for (const { missing } of cells) for (const name of missing) addName(cell.missing, name)
  for (const { told } of clocks) told.start.read(row, cell, true)
}

// What one version says, in a cell of its own; that there is no law of the rule, where it is none of them.
const cellOfOne = (one: ClockIn | undefined, row: number, { now, isFull }: Cell): Cell => {
  const own = newCell(now, isFull)
  own.because = why['not-in-force']
  if (one !== undefined) runOne(one, row, own)
  return own
}
