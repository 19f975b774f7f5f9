import type { HeldState } from '../../custody/held-state'
import type { ConditionName } from '../facts/condition-name'
import type { MomentName } from '../facts/moment-name'
import { no, type PersonReading } from './person-reading'

/** The states of holding, by their number in a column. */
const heldStates: readonly HeldState[] = ['not-yet', 'held', 'at-large', 'ended']
/** In custody. */
export const isHeld = 1
/** In a stay that goes on, and out of custody for now. */
export const isAtLarge = 2

/**
 * The rows of those whose stay goes on: held, or at large for now.
 *
 * @example rowsHeld(factColumns([held, notYet, atLarge])) //=> [0, 2]
 */
export const rowsHeld = ({ state }: Pick<FactColumns, 'state'>): number[] =>
  [...state.keys()].filter((row) => state[row] === isHeld || state[row] === isAtLarge)

/**
 * One moment for every person, one entry a row: the first and the last of the recorded ones in
 * milliseconds since 1970, NaN where a bound is missing, and how many there are.
 */
export type MomentColumn = {
  readonly count: Uint16Array
  readonly firstEarliest: Float64Array
  readonly firstLatest: Float64Array
  readonly lastEarliest: Float64Array
  readonly lastLatest: Float64Array
}

/**
 * Persons side by side, as `readPerson` reads them: what most rules need of most people in typed arrays,
 * and the reading itself for the few who were extended, paused or held before. Built once for an
 * instant, then evaluated rule by rule without an object a cell.
 */
export type FactColumns = {
  readonly length: number
  readonly persons: readonly PersonReading[]
  readonly state: Uint8Array
  readonly ageLeast: Float64Array
  readonly ageMost: Float64Array
  readonly ageLeastAtStop: Float64Array
  readonly ageMostAtStop: Float64Array
  /** 1 where a clock may be paused or extended, or an earlier stay linked. */
  readonly special: Uint8Array
  /** 1 where time in custody is not one stretch: at large, or an earlier stay. */
  readonly interrupted: Uint8Array
  /** 1 where an extension is ordered. */
  readonly extended: Uint8Array
  readonly moment: (name: MomentName) => MomentColumn
  readonly condition: (name: ConditionName) => Uint8Array
  /** 1 where a yes or a no is recorded of the fact, at whatever time. */
  readonly recorded: (name: ConditionName) => Uint8Array
}

/**
 * Columns of the persons in their order.
 *
 * @example factColumns([readPerson(facts, 'UTC', asOf)]).moment('handover').count[0] //=> 1
 */
export const factColumns = (persons: readonly PersonReading[]): FactColumns => {
  const made = emptyColumns(persons.length, [...persons])
  for (const [row, person] of persons.entries()) fillRow(made, row, person)
  const empty = emptyMoment(persons.length)
  const noCondition = new Uint8Array(persons.length).fill(no)
  return {
    ...made,
    moment: (name) => made.moments.get(name) ?? empty,
    condition: (name) => made.conditions.get(name) ?? noCondition,
    recorded: (name) => made.records.get(name) ?? noCondition,
  }
}

/**
 * Columns of one row that takes one person after another, so that a law is compiled once and asked of
 * each. What was read from it before a fill is no longer true after it.
 */
export type RefillableColumns = FactColumns & { readonly fill: (person: PersonReading) => void }

/** One row to be filled. Example: `const one = oneRow(); one.fill(person); one.state[0] //=> 1`. */
export const oneRow = (): RefillableColumns => {
  const persons: PersonReading[] = []
  const made = emptyColumns(1, persons)
  return {
    ...made,
    moment: (name) => momentIn(made, name),
    condition: (name) => conditionIn(made, name),
    recorded: (name) => bytesIn(made.records, made.length, name),
    fill: (person) => {
      persons[0] = person
      for (const column of made.moments.values()) {
        column.count[0] = 0
        column.firstEarliest[0] = Number.NaN
        column.firstLatest[0] = Number.NaN
        column.lastEarliest[0] = Number.NaN
        column.lastLatest[0] = Number.NaN
      }
      for (const column of made.records.values()) column[0] = 0
      fillRow(made, 0, person)
    },
  }
}

type Columns = Omit<FactColumns, 'moment' | 'condition' | 'recorded'> & {
  readonly moments: Map<MomentName, MomentColumn>
  readonly conditions: Map<ConditionName, Uint8Array>
  readonly records: Map<ConditionName, Uint8Array>
}

const emptyColumns = (length: number, persons: PersonReading[]): Columns => ({
  length,
  persons,
  state: new Uint8Array(length),
  ageLeast: new Float64Array(length),
  ageMost: new Float64Array(length),
  ageLeastAtStop: new Float64Array(length),
  ageMostAtStop: new Float64Array(length),
  special: new Uint8Array(length),
  interrupted: new Uint8Array(length),
  extended: new Uint8Array(length),
  moments: new Map(),
  conditions: new Map(),
  records: new Map(),
})

const fillRow = (columns: Columns, row: number, person: PersonReading): void => {
  columns.state[row] = heldStates.indexOf(person.state)
  columns.ageLeast[row] = person.ageLeast
  columns.ageMost[row] = person.ageMost
  columns.ageLeastAtStop[row] = person.ageLeastAtStop
  columns.ageMostAtStop[row] = person.ageMostAtStop
  const isInterrupted =
    person.earlier.length > 0 || person.stops.longest.length > 0 || person.stops.shortest.length > 0
  columns.interrupted[row] = isInterrupted ? 1 : 0
  columns.extended[row] = person.extensions.length > 0 ? 1 : 0
  columns.special[row] = isInterrupted || person.extensions.length > 0 || person.recorded.size > 0 ? 1 : 0
  for (const [name, readings] of person.moments) {
    const column = momentIn(columns, name)
    const first = readings[0]
    const last = readings[readings.length - 1]
    if (first === undefined || last === undefined) continue
    column.count[row] = readings.length
    column.firstEarliest[row] = first.earliest
    column.firstLatest[row] = first.latest
    column.lastEarliest[row] = last.earliest
    column.lastLatest[row] = last.latest
  }
  for (const [name, truth] of person.conditions) conditionIn(columns, name)[row] = truth
  for (const name of person.recorded.keys()) bytesIn(columns.records, columns.length, name)[row] = 1
}

const momentIn = (columns: Columns, name: MomentName): MomentColumn => {
  const known = columns.moments.get(name)
  if (known !== undefined) return known
  const made = emptyMoment(columns.length)
  columns.moments.set(name, made)
  return made
}

const conditionIn = (columns: Columns, name: ConditionName): Uint8Array =>
  bytesIn(columns.conditions, columns.length, name)

const bytesIn = (
  columns: Map<ConditionName, Uint8Array>,
  length: number,
  name: ConditionName,
): Uint8Array => {
  const known = columns.get(name)
  if (known !== undefined) return known
  const made = new Uint8Array(length)
  columns.set(name, made)
  return made
}

const emptyMoment = (length: number): MomentColumn => ({
  count: new Uint16Array(length),
  firstEarliest: new Float64Array(length).fill(Number.NaN),
  firstLatest: new Float64Array(length).fill(Number.NaN),
  lastEarliest: new Float64Array(length).fill(Number.NaN),
  lastLatest: new Float64Array(length).fill(Number.NaN),
})
