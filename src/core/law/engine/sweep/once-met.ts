import { factsNamed } from '../../expression'
import { type ConditionName, conditionNames } from '../../facts/condition-name'
import { isMoment } from '../../facts/moment-name'
import { momentsThatSay } from '../../reading/read-conditions'
import type { SharedColumns } from './shared-columns'
import type { SweptVersion } from './swept'

/**
 * Whether conditions that are not met now may have been met before. Of most people nothing is recorded that could have
 * met them: columns say so without a look at each of them.
 *
 * @example onceMet(concerns of a ban on an overfull place, shared)(0) //=> true once it was recorded as overfull
 */
export const onceMet = (
  concerns: SweptVersion['concerns'],
  { columns }: SharedColumns,
): ((row: number) => boolean) => {
  const names = [...new Set(concerns.flatMap(({ condition }) => factsNamed(condition)))]
  const facts = names.filter((name): name is ConditionName => known.has(name))
  const recorded = facts.map((name) => columns.recorded(name))
  const counts = [...names.filter(isMoment), ...facts.flatMap((name) => momentsThatSay[name] ?? [])].map(
    (name) => columns.moment(name).count,
  )
  return (row) =>
    recorded.some((column) => column[row] === 1) || counts.some((count) => (count[row] as number) > 0)
}

const known: ReadonlySet<string> = new Set(conditionNames)
