import { addDays } from '../../dates/add-days.js'
import { toEpochMs } from '../../dates/instant.js'
import { startOfLocalDay } from '../../dates/start-of-local-day.js'
import { concerns } from '../concerns.js'
import type { Line } from '../line.js'
import type { FactColumns } from '../reading/fact-columns.js'
import type { Rule } from '../rule.js'
import type { RuleVersion } from '../rule-version.js'
import { type Cell, clearCell, code, newCell, why } from './cell.js'
import { asks, assumed, compileConcerns, doesNotConcern, type Gate, notShown } from './compile-concerns.js'
import { compileLine, type LineProgram } from './compile-line.js'
import { compileOnset } from './compile-onset.js'
import { compileProhibition } from './compile-prohibition.js'
import { compileUntilGrownUp } from './compile-until-grown-up.js'
import type { CountingEnvironment } from './counters.js'
import { dueColumnOf, dueReaderOf, type FindRule } from './due-of-rule.js'
import { chooseByStart, noVersion, severalVersions } from './possible-versions.js'
import { startNotBefore } from './start-not-before.js'
import type { SharedColumns } from './sweep/shared-columns.js'
import { sweepLine } from './sweep/sweep-line.js'
import { sweepProhibition } from './sweep/sweep-prohibition.js'
import { sweepVersions } from './sweep/sweep-versions.js'
import type { Sweep } from './sweep/swept.js'
import { whatAllSay } from './what-all-say.js'

/**
 * The version chosen and the line that was run, for whoever explains a cell. Where the start does not tell which
 * version counts it is the first that may, and `isOneOfSeveral` holds.
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

type VersionProgram = {
  readonly version: RuleVersion
  /** In milliseconds: the first moment in force and the first that no longer is. */
  readonly from: number
  readonly until: number
  readonly clocks: ReadonlyMap<string, LineProgram>
  /** Whom each clock concerns; none for one that concerns everyone held. */
  readonly gates: ReadonlyMap<LineProgram, Gate>
  readonly main: LineProgram
  readonly prohibition: ((row: number, cell: Cell) => void) | null
  /** What a prohibition says of someone who was held as a child and has turned 18 since. */
  readonly untilGrownUp: ((row: number, cell: Cell) => void) | null
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
      const cells = byStart.several.map((index) => {
        const own = newCell(cell.now, cell.isFull)
        own.because = why['not-in-force']
        if (index === noVersion) return own
        runOne(index, row, own)
        return own
      })
      const first = byStart.several.find((index) => index !== noVersion) ?? noVersion
      note(first, chosen)
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
      ? sweepProhibition(prohibition, line, swept, shared)
      : sweepLine(
          line,
          swept,
          rule.dueSoonHours * 3_600_000,
          shared,
          line.startsFrom.elseDueOf === null ? null : dueColumnOf(line.startsFrom.elseDueOf, find, shared),
        )
  }

  return { rule, runnerOf, sweepOf }
}

const compileVersion = (
  version: RuleVersion,
  rule: Rule,
  columns: FactColumns,
  env: CountingEnvironment,
  find: FindRule,
): VersionProgram => {
  const zone = env.zone.zone
  const soonMs = rule.dueSoonHours * 3_600_000
  const clocks = new Map<string, LineProgram>()
  const gates = new Map<LineProgram, Gate>()
  for (const line of version.lines) {
    const other = line.startsFrom.elseDueOf
    const dueOfRule = other === null ? null : dueReaderOf(other, find)
    const clock = compileLine(line, rule.id, soonMs, columns, env, dueOfRule)
    const gate = compileConcerns(concerns(version, line), columns)
    clocks.set(line.line, clock)
    if (gate !== null) gates.set(clock, gate)
  }
  const main = clocks.values().next().value as LineProgram
  const ofMain = concerns(version, main.line)
  return {
    version,
    from:
      version.inForceFrom === null
        ? Number.NEGATIVE_INFINITY
        : toEpochMs(startOfLocalDay(version.inForceFrom, zone)),
    until:
      version.inForceUntil === null
        ? Number.POSITIVE_INFINITY
        : toEpochMs(startOfLocalDay(addDays(version.inForceUntil, 1), zone)),
    clocks,
    gates,
    main,
    prohibition:
      version.prohibition === null
        ? null
        : compileProhibition(version.prohibition, main, columns, compileOnset(ofMain)),
    untilGrownUp:
      version.prohibition === null || ofMain.length === 0
        ? null
        : compileUntilGrownUp(version.prohibition, ofMain, main, columns),
  }
}

const runVersion = (
  version: VersionProgram,
  row: number,
  clock: LineProgram | null,
  isMain: boolean,
  cell: Cell,
): void => {
  if (clock === null || version.version.standing === 'not-yet') {
    cell.because = why['not-in-force']
    return
  }
  const gate = version.gates.get(clock) ?? null
  const answer = gate === null ? null : gate.at(row, cell.now)
  if (answer === notShown) {
    cell.because = why['condition-not-shown']
    return
  }
  if (answer === doesNotConcern) {
    cell.because = why['condition-not-met']
    if (version.untilGrownUp !== null && isMain) version.untilGrownUp(row, cell)
    return
  }
  cell.isAssumed = answer === assumed
  if (version.prohibition !== null && isMain) version.prohibition(row, cell)
  else clock.run(row, cell)
  if (gate !== null && answer === asks) ask(gate, row, cell)
  else if (version.version.standing === 'set-aside') printOnly(cell)
}

// What is missing for the condition and, were it to hold, for the clock: so that filling in one of them
// never brings up a need that was not named (product.md, promise 3).
const ask = (gate: Gate, row: number, cell: Cell): void => {
  // Whatever the answer is, nothing was owed: then it need not be asked for.
  if (cell.state === code['not-applicable'] && cell.because === why['ended-before-due']) return
  if (cell.isFull) {
    const ofClock = cell.state === code['cannot-be-computed'] ? [...cell.missing] : []
    cell.missing.length = 0
    gate.missing(row, cell.now, cell.missing)
    for (const name of ofClock) if (!cell.missing.includes(name)) cell.missing.push(name)
  }
  cell.state = code['cannot-be-computed']
}

// A term that a court has disapplied is shown with its dates and is never an alarm.
const printOnly = (cell: Cell): void => {
  if (cell.state === code['not-applicable']) return
  if (cell.state === code['cannot-be-computed']) {
    cell.dueEarliest = Number.NaN
    cell.dueLatest = Number.NaN
  }
  cell.state = code['printed-term']
}
