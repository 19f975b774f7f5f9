import { hourMs } from '../../../dates/lengths-of-time'
import { concerns } from '../../concerns'
import type { Rule } from '../../rule'
import { code } from '../cell'
import { dueColumnOf, type FindRule } from '../due-of-rule'
import { presentVersion } from '../possible-versions'
import { isAlwaysInForce, type VersionProgram } from '../version-program'
import type { SharedColumns } from './shared-columns'
import { sweepLine } from './sweep-line'
import { sweepProhibition } from './sweep-prohibition'
import { sweepVersions } from './sweep-versions'
import type { Sweep } from './swept'

/** Sweeps one version of a rule by one of its clocks, for the starts between two moments. */
type SweepVersion = (version: VersionProgram, from: number, until: number) => Sweep

/**
 * A sweep of one clock of a rule: by the present version, by the only one, or by that in force when the clock
 * started.
 *
 * @example sweepRule('main', rule, versions, () => null, shared)(now, into)
 */
export const sweepRule = (
  name: string,
  rule: Rule,
  versions: readonly VersionProgram[],
  find: FindRule,
  shared: SharedColumns,
): Sweep => {
  const sweepOf: SweepVersion = (version, from, until) =>
    sweepVersion(name, rule, version, from, until, find, shared)
  if (rule.versionChosenBy === 'evaluation' && !isAlwaysInForce(versions))
    return sweepOfPresent(versions, sweepOf)
  const [only] = versions
  if (only === undefined || versions.length > 1 || only.until !== Number.POSITIVE_INFINITY)
    return sweepOfEach(name, versions, sweepOf, shared)
  const sweep = sweepOf(only, only.from, only.until)
  const before = sweepOfEach(name, versions, sweepOf, shared)
  // Of a law to come nobody's start can be missing.
  return (now, into) => (now < only.from ? before : sweep)(now, into)
}

const sweepOfEach = (
  name: string,
  versions: readonly VersionProgram[],
  sweepOf: SweepVersion,
  shared: SharedColumns,
): Sweep => {
  const parts = versions.map((version) => ({
    from: version.from,
    until: version.until,
    startsFrom: (version.clocks.get(name) ?? version.main).line.startsFrom,
    sweep: sweepOf(version, version.from, version.until),
  }))
  return sweepVersions(parts, shared)
}

const sweepOfPresent = (versions: readonly VersionProgram[], sweepOf: SweepVersion): Sweep => {
  const sweeps = versions.map((version) =>
    sweepOf(version, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY),
  )
  return (now, into) => {
    const sweep = sweeps[presentVersion(versions, now)]
    if (sweep === undefined) into.states.fill(code['not-applicable'])
    else sweep(now, into)
  }
}

const sweepVersion = (
  name: string,
  rule: Rule,
  program: VersionProgram,
  from: number,
  until: number,
  find: FindRule,
  shared: SharedColumns,
): Sweep => {
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
  if (prohibition !== null && clock === program.main)
    return sweepProhibition(prohibition, program, swept, shared)
  const { elseDueOf } = line.startsFrom
  const elseDue = elseDueOf === null ? null : dueColumnOf(elseDueOf, find, shared)
  return sweepLine(line, swept, rule.dueSoonHours * hourMs, shared, elseDue)
}
