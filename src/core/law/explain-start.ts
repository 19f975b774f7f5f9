import { fromEpochMs } from '../dates/instant'
import type { Cell } from './engine/cell'
import type { MomentName } from './facts/moment-name'
import type { Line } from './line'
import type { PersonReading } from './reading/person-reading'
import { plainStep, type Step } from './step'

/**
 * What started a clock: which moment, and when, between which bounds, or that nobody can say; and for a
 * series the last act it runs from.
 */
export const startSteps = (line: Line, person: PersonReading, cell: Cell): Step[] => {
  const { startEarliest, startLatest } = cell
  const names = [
    ...line.startsFrom.earliestOf,
    ...line.startsFrom.butNotBefore,
    ...line.startsFrom.orLaterIfRecorded,
  ]
  if (cell.startsFromNeverDone)
    return [
      plainStep(
        'law.step.startNeverDone',
        {
          rule: line.startsFrom.elseDueOf,
          moment: line.startsFrom.earliestOf[0] ?? null,
          at: fromEpochMs(startEarliest),
        },
        line.startsFrom.earliestOf,
      ),
    ]
  if (Number.isNaN(startLatest)) {
    const moments = names.filter((name) => !person.moments.has(name))
    const named = moments.length > 0 ? moments : line.startsFrom.earliestOf
    return [plainStep('law.step.startMissing', { moments: named.join(' ') }, named)]
  }
  const moment = momentAt(names, person, startEarliest, startLatest)
  const facts = moment === null ? line.startsFrom.earliestOf : [moment]
  const notAfter = fromEpochMs(startLatest)
  const steps = [
    Number.isNaN(startEarliest)
      ? plainStep('law.step.startBound', { moment: facts[0] ?? null, notAfter }, facts)
      : startEarliest === startLatest
        ? plainStep('law.step.start', { moment: facts[0] ?? null, at: notAfter }, facts)
        : plainStep(
            'law.step.startDay',
            { moment: facts[0] ?? null, at: fromEpochMs(startEarliest), notAfter },
            facts,
          ),
  ]
  const last = cell.acts === 0 ? null : lastActOf(line, person, cell)
  if (last !== null)
    steps.push(
      plainStep('law.step.lastAct', { moment: last.name, at: fromEpochMs(last.at), acts: cell.acts }, [
        last.name,
      ]),
    )
  return steps
}

const momentAt = (
  names: readonly MomentName[],
  person: PersonReading,
  earliest: number,
  latest: number,
): MomentName | null =>
  names.find((name) =>
    person.moments
      .get(name)
      ?.some((one) => Object.is(one.earliest, earliest) && Object.is(one.latest, latest)),
  ) ?? null

/** The last act of a series since its start, or `null`. */
export const lastActOf = (
  line: Line,
  person: PersonReading,
  cell: Cell,
): { readonly name: MomentName; readonly at: number } | null =>
  (line.series?.acts ?? [])
    .flatMap((name) => (person.moments.get(name) ?? []).map((one) => ({ name, at: one.earliest })))
    .filter(({ at }) => at > cell.startEarliest && at <= cell.now)
    .sort((a, b) => b.at - a.at)[0] ?? null
