import { hourMs } from '../../dates/lengths-of-time'
import { concerns } from '../concerns'
import type { Line } from '../line'
import type { FactColumns } from '../reading/fact-columns'
import type { Rule } from '../rule'
import type { RuleVersion } from '../rule-version'
import { type Cell, clearCell, code, newCell, why } from './cell'
import type { CountingEnvironment } from './counters'
import { dueColumnOf, type FindRule } from './due-of-rule'
import { chooseByStart, noVersion, severalVersions } from './possible-versions'
import { startNotBefore } from './start-not-before'
import type { SharedColumns } from './sweep/shared-columns'
import { sweepLine } from './sweep/sweep-line'
import { sweepProhibition } from './sweep/sweep-prohibition'
import { sweepVersions } from './sweep/sweep-versions'
import type { Sweep } from './sweep/swept'
import { compileVersion, runVersion, type VersionProgram } from './version-program'
import { whatAllSay } from './what-all-say'

/**
 * The version chosen and the line that was run, for whoever explains a cell. Where the start does not tell which
 * version counts it is that of now, or the last that may, and `isOneOfSeveral` holds.
 */
export type Chosen = { version: RuleVersion | null; line: Line | null; isOneOfSeveral?: boolean }

/** Fills the cell with the finding of one clock for one row. */
export type Runner = (row: number, cell: Cell, chosen?: Chosen) => void

/** A rule compiled for columns: each of its clocks by its name. */
export type RuleProgram = {
  readonly rule: Rule
  readonly runnerOf: (line: string) => Runner
  readonly sweepOf: (line: string) => Sweep | null
}

/**
 * Compiles a rule: the version that counts for each row, whom it concerns, and its clock or prohibition. A rule
 * that starts from the end of another's time finds it by its id.
 *
 * @example compileRule(rule, columns, env, shared, () => null).runnerOf('main')(0, cell)
 */
export const compileRule = (
  rule: Rule,
  columns: FactColumns,
  env: CountingEnvironment,
  shared: SharedColumns,
  find: FindRule,
): RuleProgram => {
  const versions = rule.versions.map((version) => compileVersion(version, rule, columns, env, find))
  const only = versions.length === 1 ? (versions[0] as VersionProgram) : null
  const { state } = columns
  const isUnbounded =
    only !== null && only.from === Number.NEGATIVE_INFINITY && only.until === Number.POSITIVE_INFINITY

  const runnerOf = (name: string): Runner => {
    const clocks = versions.map(({ clocks }) => clocks.get(name) ?? null)
    const isMain = versions.map(({ main }) => main.line.line === name)
    const byStart = chooseByStart(
      versions.map(({ from, until, main }, index) => {
        const { start, line } = clocks[index] ?? main
        const followsAnother = main.line.startsFrom.elseDueOf !== null
        return {
          from,
          until,
          start,
          startNotBefore: startNotBefore(line.startsFrom, columns),
          followsAnother,
        }
      }),
    )
    const choose = (row: number, cell: Cell): number => {
      if (rule.versionChosenBy === 'start') return byStart.choose(row, cell)
      cell.because = why['not-in-force']
      return versions.findIndex(({ from, until }) => from <= cell.now && cell.now < until)
    }
    const note = (index: number, chosen: Chosen | undefined): void => {
      const version = versions[index]
      if (chosen === undefined || version === undefined) return
      chosen.version = version.version
      chosen.line = (clocks[index] ?? version.main).line
    }
    const runOne = (index: number, row: number, cell: Cell): void =>
      runVersion(versions[index] as VersionProgram, row, clocks[index] ?? null, isMain[index] === true, cell)

    const runSeveral = (row: number, cell: Cell, chosen?: Chosen): void => {
      // Told as the law of now where it is one of them, or else as the last that may count.
      const present = versions.findIndex(({ from, until }) => from <= cell.now && cell.now < until)
      const told = byStart.several.includes(present) ? present : (byStart.several.at(-1) ?? noVersion)
      const inOrder = [told, ...byStart.several.filter((index) => index !== told)]
      const cells = inOrder.map((index) => {
        const own = newCell(cell.now, cell.isFull)
        own.because = why['not-in-force']
        if (index === noVersion) return own
        runOne(index, row, own)
        return own
      })
      note(told, chosen)
      if (chosen !== undefined) chosen.isOneOfSeveral = true
      if (whatAllSay(cells, cell)) return
      // What each of them misses, and the starts that would choose among them.
      cell.state = code['cannot-be-computed']
      if (!cell.isFull) return
      for (const name of cells.flatMap(({ missing }) => missing))
        if (!cell.missing.includes(name)) cell.missing.push(name)
      for (const [index, { main }] of versions.entries()) (clocks[index] ?? main).start.read(row, cell, true)
    }

    return (row, cell, chosen) => {
      clearCell(cell)
      if (state[row] === 0) return
      const index = isUnbounded ? 0 : choose(row, cell)
      if (index === noVersion) return
      if (index === severalVersions) {
        runSeveral(row, cell, chosen)
        return
      }
      note(index, chosen)
      runOne(index, row, cell)
    }
  }

  // By the present version, by the only one, or by that in force when the clock started.
  const sweepOf = (name: string): Sweep | null => {
    if (rule.versionChosenBy === 'evaluation' && !isUnbounded) return sweepOfPresent(name)
    if (only === null || only.until !== Number.POSITIVE_INFINITY) return sweepOfEach(name)
    const sweep = sweepOfVersion(only, name, only.from, only.until)
    const before = sweepOfEach(name)
    // Of a law to come nobody's start can be missing.
    return sweep && before && ((now, into) => (now < only.from ? before : sweep)(now, into))
  }

  const sweepOfEach = (name: string): Sweep | null => {
    const parts = versions.map((version) => ({
      from: version.from,
      until: version.until,
      startsFrom: (version.clocks.get(name) ?? version.main).line.startsFrom,
      sweep: sweepOfVersion(version, name, version.from, version.until),
    }))
    return sweepVersions(parts, shared)
  }

  const sweepOfPresent = (name: string): Sweep | null => {
    const sweeps = versions.map((version) =>
      sweepOfVersion(version, name, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY),
    )
    if (sweeps.includes(null)) return null
    return (now, into) => {
      const present = versions.findIndex(({ from, until }) => from <= now && now < until)
      if (present < 0) into.states.fill(code['not-applicable'])
      else sweeps[present]?.(now, into)
    }
  }

  const sweepOfVersion = (
    program: VersionProgram,
    name: string,
    from: number,
    until: number,
  ): Sweep | null => {
    const clock = program.clocks.get(name)
    const { standing, prohibition } = program.version
    if (standing === 'not-yet' || clock === undefined)
      return (_now, { states }) => {
        states.fill(code['not-applicable'])
      }
    const { line } = clock
    const swept = {
      concerns: concerns(program.version, line),
      from,
      until,
      isPrinted: standing === 'set-aside',
    }
    return prohibition !== null && clock === program.main
      ? sweepProhibition(prohibition, program, swept, shared)
      : sweepLine(
          line,
          swept,
          rule.dueSoonHours * hourMs,
          shared,
          line.startsFrom.elseDueOf === null ? null : dueColumnOf(line.startsFrom.elseDueOf, find, shared),
        )
  }

  return { rule, runnerOf, sweepOf }
}
