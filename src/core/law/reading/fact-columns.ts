import type { HeldState } from '../../custody/held-state.js'
import type { ConditionName } from '../facts/condition-name.js'
import type { MomentName } from '../facts/moment-name.js'
import { no, type PersonReading } from './person-reading.js'

/** The states of holding, by their number in a column. */
export const heldStates: readonly HeldState[] = ['not-yet', 'held', 'at-large', 'ended']
export const isHeld = 1
export const isAtLarge = 2

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
  /** 1 where a clock may be paused or extended, or an earlier stay linked. */
  readonly special: Uint8Array
  readonly moment: (name: MomentName) => MomentColumn
  readonly condition: (name: ConditionName) => Uint8Array
}

/**
 * Columns of the persons in their order.
 *
 * @example factColumns([readPerson(facts, 'UTC', asOf)]).moment('handover').count[0] //=> 1
 */
export const factColumns = (persons: readonly PersonReading[]): FactColumns => {
  const { length } = persons
  const empty = emptyMoment(length)
  const noCondition = new Uint8Array(length).fill(no)
  const moments = new Map<MomentName, MomentColumn>()
  const conditions = new Map<ConditionName, Uint8Array>()
  const state = new Uint8Array(length)
  const special = new Uint8Array(length)
  const ageLeast = new Float64Array(length)
  const ageMost = new Float64Array(length)
  for (let row = 0; row < length; row += 1) {
    const person = persons[row] as PersonReading
    state[row] = heldStates.indexOf(person.state)
    ageLeast[row] = person.ageLeast
    ageMost[row] = person.ageMost
    special[row] =
      person.recorded.size > 0 ||
      person.extensions.length > 0 ||
      person.earlier.length > 0 ||
      person.stops.longest.length > 0 ||
      person.stops.shortest.length > 0
        ? 1
        : 0
    for (const [name, readings] of person.moments) {
      let column = moments.get(name)
      if (column === undefined) {
        column = emptyMoment(length)
        moments.set(name, column)
      }
      const first = readings[0]
      const last = readings[readings.length - 1]
      if (first === undefined || last === undefined) continue
      column.count[row] = readings.length
      column.firstEarliest[row] = first.earliest
      column.firstLatest[row] = first.latest
      column.lastEarliest[row] = last.earliest
      column.lastLatest[row] = last.latest
    }
    for (const [name, truth] of person.conditions) {
      let column = conditions.get(name)
      if (column === undefined) {
        column = new Uint8Array(length)
        conditions.set(name, column)
      }
      column[row] = truth
    }
  }
  return {
    length,
    persons,
    state,
    ageLeast,
    ageMost,
    special,
    moment: (name) => moments.get(name) ?? empty,
    condition: (name) => conditions.get(name) ?? noCondition,
  }
}

const emptyMoment = (length: number): MomentColumn => ({
  count: new Uint16Array(length),
  firstEarliest: new Float64Array(length).fill(Number.NaN),
  firstLatest: new Float64Array(length).fill(Number.NaN),
  lastEarliest: new Float64Array(length).fill(Number.NaN),
  lastLatest: new Float64Array(length).fill(Number.NaN),
})
