import type { Citation } from './citation'
import type { Count } from './count'
import { countingEnvironment } from './counting-environment'
import type { Cell } from './engine/cell'
import { lastStart } from './engine/count-reading'
import { calendarOf } from './engine/counters'
import { type CountWorkings, explainCount } from './explain-count'
import type { Law } from './law'
import type { Line } from './line'
import type { RuleVersion } from './rule-version'
import { plainStep, type Step } from './step'

/**
 * How long the time is and how it was counted, day by day where days were skipped, for each reading of
 * the text that differs. `lastActMs` is the act of a series that the time runs from, if there is one.
 *
 * @example countSteps(version, line of 36 hours, cell, law, null)[0]?.sentence //=> 'law.step.count.elapsed'
 */
export const countSteps = (
  version: RuleVersion | null,
  line: Line,
  cell: Cell,
  law: Law,
  lastActMs: number | null,
): Step[] => {
  const counted = countsInUse(line, cell)
  const citation = version?.citations[0] ?? null
  const readings: { readonly isEarliest: boolean; readonly steps: readonly Step[] }[] = []
  for (const [index, count] of counted.entries()) {
    const isEarliest = counted.length === 1 || index === cell.earliestReading
    const startMs =
      lastActMs ?? (isEarliest ? cell.startEarliest : lastStart(count, cell.startEarliest, cell.startLatest))
    readings.push({ isEarliest, steps: stepsOf(count, startMs, isEarliest, law, citation) })
  }
  const [first] = readings
  if (first === undefined) return []
  // Readings that differ for some starts only, and not for this one, are one.
  if (readings.every(({ steps }) => JSON.stringify(steps) === JSON.stringify(first.steps)))
    return [...first.steps]
  return readings.flatMap(({ isEarliest, steps }) => [
    plainStep(isEarliest ? 'law.step.reading.earliest' : 'law.step.reading.latest', {}),
    ...steps,
  ])
}

const countsInUse = (line: Line, cell: Cell): readonly Count[] =>
  line.series === null || cell.acts === 0
    ? line.counted
    : (line.series.then[0]?.counted ?? line.series.fromMark?.counted ?? line.counted)

const stepsOf = (
  count: Count,
  startMs: number,
  isEarliest: boolean,
  law: Law,
  citation: Citation | null,
): Step[] => {
  const steps: Step[] = [
    { sentence: `law.step.count.${count.kind}`, params: paramsOf(count, law), citation, facts: [] },
  ]
  const id = calendarOf(count)
  const env = countingEnvironment(law)
  const table = id === null ? null : env.calendar(id, isEarliest ? 'certain' : 'certain-and-uncertain')
  if (id !== null) {
    const calendar = law.calendars.find((one) => one.id === id)
    if (calendar === undefined) return [...steps, plainStep('law.step.calendarMissing', { calendar: id })]
    if (calendar.confirmed === null) steps.push(plainStep('law.step.calendarUnconfirmed', { calendar: id }))
  }
  if (Number.isNaN(startMs)) return steps
  const workings = explainCount(count, startMs, {
    zone: env.zone,
    calendar: table,
    houseAlarms: law.houseAlarms,
  })
  return [...steps, ...daySteps(workings)]
}

const daySteps = (workings: CountWorkings): Step[] => {
  const weekends = workings.skipped.filter(({ why }) => why === 'weekend').length
  const { missingDay } = workings
  return [
    ...(workings.firstCountedOn === null
      ? []
      : [
          plainStep('law.step.firstDayCounted', {
            on: workings.firstCountedOn,
            last: workings.lastCountedOn,
          }),
        ]),
    ...(weekends === 0 ? [] : [plainStep('law.step.restDays', { days: weekends })]),
    ...workings.skipped
      .filter(({ why }) => why === 'holiday')
      .map(({ on, name, certain }) =>
        plainStep(certain ? 'law.step.holiday' : 'law.step.holidayUncertain', { on, name }),
      ),
    ...workings.countedInDoubt.map(({ on, name }) => plainStep('law.step.holidayCounted', { on, name })),
    ...workings.runs.map(({ on, ranMs }) => plainStep('law.step.hoursOfDay', { on, ranMs })),
    ...(missingDay === null
      ? []
      : [plainStep('law.step.monthTooShort', { number: missingDay.number, took: missingDay.took })]),
  ]
}

/** The numbers of a count as a step gives them. Example: `paramsOf(36 hours, law) //=> { amount: 36, unit: 'hours' }`. */
export const paramsOf = (count: Count, law: Law): Step['params'] => {
  switch (count.kind) {
    case 'house-alarm':
      return { class: count.class, hours: law.houseAlarms[count.class] }
    case 'hours-on-counted-days':
      return { amount: count.amount, skips: count.skips.join(' '), calendar: count.calendar }
    case 'at-that-moment':
    case 'no-number':
      return {}
    case 'months':
      return { amount: count.amount, firstDay: count.firstDay }
    default: {
      const { kind: _kind, ...params } = count
      return params
    }
  }
}
