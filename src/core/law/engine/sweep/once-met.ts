import { factsNamed } from '../../expression.js'
import { type ConditionName, conditionNames } from '../../facts/condition-name.js'
import type { PersonReading } from '../../reading/person-reading.js'
import { momentsThatSay } from '../../reading/read-conditions.js'
import { isMoment } from '../compile-due.js'
import { mayHaveBeenMet } from '../compile-once-broken.js'
import type { SharedColumns } from './shared-columns.js'
import type { SweptVersion } from './swept.js'

/**
 * Whether conditions that are not met now may have been met before. Of most people nothing is recorded that could have
 * met them: columns say so without a look at each of them.
 *
 * @example onceMet(concerns of a ban on an overfull place, shared)(0, now) //=> true once it was recorded as overfull
 */
export const onceMet = (
  concerns: SweptVersion['concerns'],
  { columns }: SharedColumns,
): ((row: number, now: number) => boolean) => {
  const conditions = concerns.map(({ condition }) => condition)
  const names = [...new Set(conditions.flatMap(factsNamed))]
  const facts = names.filter((name): name is ConditionName => known.has(name))
  const recorded = facts.map((name) => columns.recorded(name))
  const counts = [...names.filter(isMoment), ...facts.flatMap((name) => momentsThatSay[name] ?? [])].map(
    (name) => columns.moment(name).count,
  )
  return (row, now) => {
    let mayBe = false
    for (const column of recorded) if (column[row] === 1) mayBe = true
    for (const count of counts) if ((count[row] as number) > 0) mayBe = true
    return mayBe && mayHaveBeenMet(conditions, columns.persons[row] as PersonReading, now)
  }
}

const known: ReadonlySet<string> = new Set(conditionNames)
