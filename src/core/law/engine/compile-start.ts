import type { FactColumns } from '../reading/fact-columns'
import type { MsReading } from '../reading/person-reading'
import type { StartsFrom } from '../starts-from'
import { startFromOne } from './start-from-one'
import { startFromSeveral } from './start-from-several'
import type { StartReader } from './start-reader'

/**
 * Turns what starts a clock into a reader over columns.
 *
 * @example compileStart({ earliestOf: ['handover'], ifMissing: 'ask', … }, columns).read(0, cell, true) //=> 0
 */
export const compileStart = (start: StartsFrom, columns: FactColumns): StartReader => {
  const counts = start.earliestOf.map((name) => columns.moment(name).count)
  return {
    read: startFromOne(start, columns) ?? startFromSeveral(start, columns),
    each: compileEach(start, columns),
    isEach: start.occurrence === 'each',
    occurrences: (row) => counts.reduce((sum, count) => sum + (count[row] as number), 0),
  }
}

// Every occurrence that something bounds from below, in order of time, but none before what the start needs.
const compileEach = (start: StartsFrom, columns: FactColumns): StartReader['each'] => {
  const needed = start.butNotBefore.map((name) => columns.moment(name))
  return (row) => {
    const person = columns.persons[row]
    let notBefore = Number.NEGATIVE_INFINITY
    for (const { count, firstEarliest } of needed)
      if (count[row] !== 0) notBefore = Math.max(notBefore, firstEarliest[row] as number)
    return start.earliestOf
      .flatMap((name) => person?.moments.get(name) ?? [])
      .filter(({ earliest }) => !Number.isNaN(earliest))
      .map((one) => (one.earliest < notBefore ? raised(one, notBefore) : one))
      .sort((a, b) => a.earliest - b.earliest)
  }
}

const raised = ({ latest }: MsReading, notBefore: number): MsReading => ({
  earliest: notBefore,
  latest: Math.max(notBefore, latest),
})
