import { addDays } from '../../dates/add-days.js'
import { toEpochMs } from '../../dates/instant.js'
import { startOfLocalDay } from '../../dates/start-of-local-day.js'
import { concerns } from '../concerns.js'
import type { Line } from '../line.js'
import type { Pack } from '../pack.js'
import type { FactColumns } from '../reading/fact-columns.js'
import type { Rule } from '../rule.js'
import type { RuleVersion } from '../rule-version.js'
import { type Cell, clearCell, code, newCell, why } from './cell.js'
import { asks, assumed, compileConcerns, doesNotConcern, type Gate, notShown } from './compile-concerns.js'
import { compileLine, type DueOfRule, type LineProgram } from './compile-line.js'
import { compileProhibition } from './compile-prohibition.js'
import { notStarted, startMissing, startUntimed } from './compile-start.js'
import { compileUntilGrownUp } from './compile-until-grown-up.js'
import type { CountingEnvironment } from './counters.js'
import { compileProhibitionSweep, compileSweep, type Sweep } from './sweep.js'

/** One clock of one rule, as it stands in a matrix. */
export type ProgramLine = {
  readonly pack: Pack
  readonly rule: Rule
  readonly line: string
  readonly index: number
}

/** The version chosen and the line that was run, for whoever explains a cell. */
export type Chosen = { version: RuleVersion | null; line: Line | null }

/** Packs compiled for a set of columns. */
export type Program = {
  readonly lines: readonly ProgramLine[]
  /** Fills the cell with the finding of one line for one row. */
  readonly run: (line: number, row: number, cell: Cell, chosen?: Chosen) => void
  /** The same for one line and many rows. */
  readonly runnerOf: (line: number) => (row: number, cell: Cell) => void
  /** The fast way over all rows of a line, where it has one. */
  readonly sweepOf: (line: number) => Sweep | null
}

/**
 * Compiles packs for columns, once for all rows. The lines stand in the order of the packs and their
 * rules; a rule has as many as its richest version.
 *
 * @example compileProgram([mexico], columns, env).lines.length //=> 14
 */
export const compileProgram = (
  packs: readonly Pack[],
  columns: FactColumns,
  env: CountingEnvironment,
): Program => {
  const rules = new Map<string, RuleProgram>()
  const lines: ProgramLine[] = []
  const runners: Runner[] = []
  const sweeps: (() => Sweep | null)[] = []
  for (const pack of packs)
    for (const rule of pack.rules) {
      const program = compileRule(rule, columns, env, (id) => rules.get(id) ?? null)
      if (!rules.has(rule.id)) rules.set(rule.id, program)
      for (const [index, line] of lineNames(rule).entries()) {
        lines.push({ pack, rule, line, index })
        runners.push(program.runnerOf(line))
        sweeps.push(() => program.sweepOf(line))
      }
    }
  return {
    lines,
    run: (line, row, cell, chosen) => (runners[line] as Runner)(row, cell, chosen),
    runnerOf: (line) => runners[line] as Runner,
    sweepOf: (line) => sweeps[line]?.() ?? null,
  }
}

/** The names of a rule's clocks over all its versions, the main one first. */
export const lineNames = (rule: Rule): readonly string[] => [
  ...new Set(rule.versions.flatMap(({ lines }) => lines.map(({ line }) => line))),
]

type Runner = (row: number, cell: Cell, chosen?: Chosen) => void

type RuleProgram = {
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

const compileRule = (
  rule: Rule,
  columns: FactColumns,
  env: CountingEnvironment,
  find: (id: string) => RuleProgram | null,
): RuleProgram => {
  const versions = rule.versions.map((version) => compileVersion(version, rule, columns, env, find))
  const only = versions.length === 1 ? (versions[0] as VersionProgram) : null
  const { state } = columns
  const isUnbounded =
    only !== null && only.from === Number.NEGATIVE_INFINITY && only.until === Number.POSITIVE_INFINITY

  const runnerOf = (name: string): Runner => {
    const clocks = versions.map(({ clocks }) => clocks.get(name) ?? null)
    const isMain = versions.map(({ main }) => main.line.line === name)
    return (row, cell, chosen) => {
      clearCell(cell)
      if (state[row] === 0) return
      const index = isUnbounded ? 0 : choose(clocks, row, cell)
      if (index < 0) return
      const version = versions[index] as VersionProgram
      const clock = clocks[index] as LineProgram | null
      if (chosen !== undefined) {
        chosen.version = version.version
        chosen.line = (clock ?? version.main).line
      }
      const isUncertain = cell.isVersionUncertain
      runVersion(version, row, clock, isMain[index] === true, cell)
      // Which law counts is not known without the start, so nothing is computed by any of them.
      if (isUncertain && cell.state !== code['not-applicable'] && cell.state !== code['printed-term']) {
        if (cell.isFull) nameStarts(clocks, row, cell)
        cell.state = code['cannot-be-computed']
      }
    }
  }

  // The starts that would choose among the versions, whatever the clock of the present one made of them.
  const nameStarts = (clocks: readonly (LineProgram | null)[], row: number, cell: Cell): void => {
    const into = { startEarliest: Number.NaN, startLatest: Number.NaN, missing: cell.missing }
    for (const [index, { main }] of versions.entries()) (clocks[index] ?? main).start.read(row, into, true)
  }

  // By the evaluation, or by the day on which each version's own clock of this line would start.
  const choose = (clocks: readonly (LineProgram | null)[], row: number, cell: Cell): number => {
    const present = versions.findIndex(({ from, until }) => from <= cell.now && cell.now < until)
    cell.because = why['not-in-force']
    cell.isVersionUncertain = false
    if (rule.versionChosenBy === 'evaluation') return present
    let isUncertain = false
    let hasNotStarted = false
    for (let index = 0; index < versions.length; index += 1) {
      const { from, until, main } = versions[index] as VersionProgram
      const { start } = clocks[index] ?? main
      const found = start.read(row, cell, false)
      if (found === notStarted) hasNotStarted = true
      else if (found === startMissing || found === startUntimed || Number.isNaN(cell.startEarliest))
        isUncertain = true
      else if (from <= cell.startEarliest && cell.startEarliest < until) return index
    }
    if (!isUncertain && !hasNotStarted) return -1
    // What starts from another rule's end, or has not started, is judged by the present law.
    const followsAnother = versions[present]?.main.line.startsFrom.elseDueOf != null
    cell.isVersionUncertain = isUncertain && !followsAnother
    return present >= 0 ? present : versions.length - 1
  }

  // A rule that is judged by the start of its clock has one version here; by the evaluation, any number.
  const sweepOf = (name: string): Sweep | null => {
    if (rule.versionChosenBy === 'evaluation' && !isUnbounded) return sweepOfPresent(name)
    return only === null ? null : sweepOfVersion(only, name, only.from, only.until)
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
    const gate = program.gates.get(clock) ?? null
    const swept = { gate, from, until, isPrinted: standing === 'set-aside' }
    if (prohibition !== null && clock === program.main)
      return compileProhibitionSweep(prohibition, clock.line, swept, columns)
    return compileSweep(clock.line, swept, rule.dueSoonHours * 3_600_000, columns, env)
  }

  return { rule, runnerOf, sweepOf }
}

const compileVersion = (
  version: RuleVersion,
  rule: Rule,
  columns: FactColumns,
  env: CountingEnvironment,
  find: (id: string) => RuleProgram | null,
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
    prohibition: version.prohibition === null ? null : compileProhibition(version.prohibition, main, columns),
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
  if (version.version.standing === 'not-yet') {
    cell.because = why['not-in-force']
    return
  }
  if (clock === null) {
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

const dueReaderOf = (id: string, find: (id: string) => RuleProgram | null): DueOfRule | null => {
  const program = find(id)
  const first = program?.rule.versions[0]?.lines[0]
  const count = first?.counted[0]
  if (program === null || first === undefined || count === undefined) return null
  const own = newCell(0, false)
  const run = program.runnerOf(first.line)
  return (row, now) => {
    own.now = now
    own.dueEarliest = Number.NaN
    run(row, own)
    return Number.isNaN(own.dueEarliest) ? null : { earliest: own.dueEarliest, latest: own.dueLatest, count }
  }
}
