import { civilText } from '../dates/civil-day'
import { type DateOrder, type DateShape, dateShape, readShape } from './date-text'

/** A date of the user's own file that can be read in more than one way, with each reading as a day. */
export type DateSample = {
  readonly line: number
  readonly text: string
  readonly readings: readonly { readonly order: DateOrder; readonly on: string }[]
}

/**
 * What the cells of a column allow, counted over all rows. `only[o]` cells are a date under the order `o`
 * and under no other; `both` under several with different results. `sample` is the first of those.
 */
export type DateTally = {
  readonly cells: number
  readonly dates: number
  readonly notDates: number
  readonly impossible: number
  readonly only: Readonly<Record<DateOrder, number>>
  readonly both: number
  readonly sample: DateSample | undefined
  readonly serials: number
  readonly serialSample:
    | { readonly line: number; readonly text: string; readonly from1900: string; readonly from1904: string }
    | undefined
  readonly shortYears: number
  readonly shortYearSample: { readonly line: number; readonly text: string } | undefined
  readonly withTime: number
  readonly midnights: number
  readonly yearsOnly: number
}

const orders: readonly DateOrder[] = ['day-first', 'month-first', 'year-first']

const readingsOf = (shape: DateShape): { order: DateOrder; on: string }[] => {
  const found: { order: DateOrder; on: string }[] = []
  for (const order of orders) {
    const read = readShape(shape, { order, pivot: 68 })
    if (read.kind === 'day' || read.kind === 'time') {
      const on = civilText(read.day)
      const year = Number(on.slice(0, 4))
      if (year >= 1900 && year <= 2100) found.push({ order, on })
    }
  }
  return found
}

/**
 * A counter for one column. `add` takes a tidied cell that is no null word, the line it stands on, and in how
 * many cells the same text stands.
 */
export const dateTally = () => {
  const only = { 'day-first': 0, 'month-first': 0, 'year-first': 0 }
  const count = { cells: 0, dates: 0, notDates: 0, impossible: 0, both: 0, serials: 0, shortYears: 0 }
  const seen = { withTime: 0, midnights: 0, yearsOnly: 0 }
  let sample: DateTally['sample']
  let serialSample: DateTally['serialSample']
  let shortYearSample: DateTally['shortYearSample']

  const addNumbers = (shape: DateShape & { kind: 'numbers' }, text: string, line: number, times: number) => {
    if (shape.year === 'short') {
      count.shortYears += times
      shortYearSample ??= { line, text }
    }
    const readings = readingsOf(shape)
    const first = readings[0]
    if (first === undefined) count.impossible += times
    else count.dates += times
    if (first === undefined || shape.year === 'first') return
    if (readings.length === 1) only[first.order] += times
    else if (readings.some((reading) => reading.on !== first.on)) {
      count.both += times
      sample ??= { line, text, readings }
    }
  }

  const add = (text: string, line: number, times = 1): void => {
    count.cells += times
    const shape = dateShape(text)
    switch (shape.kind) {
      case 'fault':
        if (shape.why === 'notADate') count.notDates += times
        else count.impossible += times
        return
      case 'serial':
        count.dates += times
        count.serials += times
        serialSample ??= {
          line,
          text,
          from1900: serialDay(shape, '1900'),
          from1904: serialDay(shape, '1904'),
        }
        return
      case 'year':
      case 'month':
        count.dates += times
        if (shape.kind === 'year') seen.yearsOnly += times
        return
      case 'named':
        count.dates += times
        if (shape.short) {
          count.shortYears += times
          shortYearSample ??= { line, text }
        }
        break
      case 'numbers':
        addNumbers(shape, text, line, times)
    }
    if (shape.clock !== undefined) {
      seen.withTime += times
      if (shape.clock.ms === 0) seen.midnights += times
    }
  }

  const tally = (): DateTally => ({
    ...count,
    ...seen,
    only: { ...only },
    sample,
    serialSample,
    shortYearSample,
  })
  return { add, tally }
}

const serialDay = (shape: DateShape & { kind: 'serial' }, serial: '1900' | '1904'): string => {
  const read = readShape(shape, { serial })
  return read.kind === 'day' || read.kind === 'time' ? civilText(read.day) : ''
}

/** The orders the cells of a column allow at all, the better supported first. */
const allowed = (tally: DateTally): readonly DateOrder[] =>
  orders.filter((order) => tally.only[order] > 0).sort((one, two) => tally.only[two] - tally.only[one])

/**
 * The order of a column where its cells leave no choice: no cell can be read in two ways, and those that
 * need an order agree. Otherwise undefined, and the user is asked.
 */
export const certainOrder = (tally: DateTally): DateOrder | undefined => {
  const found = allowed(tally)
  return tally.both === 0 && found.length === 1 ? found[0] : undefined
}

/** Whether the order of a column must be confirmed by the user: some cell has two readings, or cells disagree. */
export const needsOrder = (tally: DateTally): boolean => tally.both > 0 || allowed(tally).length > 1

/** The order the evidence leans to, to be shown first; undefined where nothing speaks for one. Never a decision. */
export const leaningOrder = (tally: DateTally): DateOrder | undefined => {
  const [best, second] = allowed(tally)
  return best === undefined || second !== undefined ? undefined : best
}
