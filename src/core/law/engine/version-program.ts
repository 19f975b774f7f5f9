import { addDays } from '../../dates/add-days'
import { toEpochMs } from '../../dates/instant'
import { hourMs } from '../../dates/lengths-of-time'
import { startOfLocalDay } from '../../dates/start-of-local-day'
import { concerns } from '../concerns'
import type { FactColumns } from '../reading/fact-columns'
import type { Rule } from '../rule'
import type { RuleVersion } from '../rule-version'
import { type Cell, code, why } from './cell'
import { asks, assumed, compileConcerns, doesNotConcern, type Gate, notShown } from './compile-concerns'
import { compileLine, type LineProgram } from './compile-line'
import { compileOnceBroken } from './compile-once-broken'
import { compileOnset } from './compile-onset'
import { compileProhibition } from './compile-prohibition'
import { compileUntilGrownUp } from './compile-until-grown-up'
import type { CountingEnvironment } from './counters'
import { dueReaderOf, type FindRule } from './due-of-rule'

/** One version of a rule, compiled for columns. */
export type VersionProgram = {
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
  /** The same of someone whom it concerned for another reason that has ended since. */
  readonly onceBroken: ((row: number, cell: Cell) => void) | null
}

/**
 * Compiles a version of a rule: from when until when it counts in the zone, its clocks, whom each concerns, and what
 * it forbids.
 *
 * @example compileVersion(version, rule, columns, env, () => null).clocks.size //=> 1
 */
export const compileVersion = (
  version: RuleVersion,
  rule: Rule,
  columns: FactColumns,
  env: CountingEnvironment,
  find: FindRule,
): VersionProgram => {
  const zone = env.zone.zone
  const soonMs = rule.dueSoonHours * hourMs
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
  const from =
    version.inForceFrom === null
      ? Number.NEGATIVE_INFINITY
      : toEpochMs(startOfLocalDay(version.inForceFrom, zone))
  return {
    version,
    from,
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
    onceBroken:
      version.prohibition === null || ofMain.length === 0
        ? null
        : compileOnceBroken(version.prohibition, ofMain, main, columns, from),
  }
}

/**
 * Whether a version counts from and until some day, and not for ever; in milliseconds.
 *
 * @example isBounded({ from: -Infinity, until: Infinity }) //=> false
 */
export const isBounded = ({ from, until }: Pick<VersionProgram, 'from' | 'until'>): boolean =>
  from !== Number.NEGATIVE_INFINITY || until !== Number.POSITIVE_INFINITY

/**
 * Whether a rule has one version, and that always counts.
 *
 * @example isAlwaysInForce([version of 2016]) //=> false
 */
export const isAlwaysInForce = ([only, ...others]: readonly VersionProgram[]): boolean =>
  only !== undefined && others.length === 0 && !isBounded(only)

/**
 * Fills the cell with what a version says by one of its clocks; `null` for a clock that it does not have.
 *
 * @example runVersion(version, 0, version.main, true, cell) // cell.state says it
 */
export const runVersion = (
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
    if (!isMain) return
    version.untilGrownUp?.(row, cell)
    if (cell.state === code['not-applicable']) version.onceBroken?.(row, cell)
    return
  }
  cell.isAssumed = answer === assumed
  if (version.prohibition !== null && isMain) version.prohibition(row, cell)
  else clock.run(row, cell)
  if (gate !== null && answer === asks) ask(gate, row, cell)
  else if (version.version.standing === 'set-aside') printOnly(cell)
}

// What is missing for the condition and, were it to hold, for the clock: so that filling in one of them
// never brings up a need that was not named.
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
