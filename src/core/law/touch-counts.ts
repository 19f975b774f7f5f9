import type { Instant } from '../dates/instant'
import { isAlarmKind } from './finding'
import type { Law } from './law'
import { linesThatTouch } from './lines-that-touch'
import { matrix, stateOf } from './matrix'
import { type CanRead, howReadable } from './protected-groups'
import { type FactColumns, rowsHeld } from './reading/fact-columns'
import { rulesOfLaw } from './rules-of-law'

/** How many people one rule applies to, and for how many of them it asks for action. */
export type TouchCount = {
  readonly packId: string
  readonly ruleId: string
  readonly people: number
  readonly alarms: number
}

/**
 * Counts over every rule of a law among the people held, by the first of its lines that concerns the person. Rules that the reader may not see
 * are named and not counted.
 *
 * @example touchCounts(law, columns, asOf, () => true).counts[0] //=> { packId, ruleId, people: 12, alarms: 3 }
 */
export const touchCounts = (
  law: Law,
  columns: FactColumns,
  asOf: Instant,
  canRead: CanRead,
): {
  readonly counts: readonly TouchCount[]
  readonly restricted: readonly { readonly packId: string; readonly ruleId: string }[]
} => {
  const { lines, ask } = matrix(law, columns, asOf)
  const rules = rulesOfLaw(law)
  const rows = rowsHeld(columns)
  const counts: TouchCount[] = []
  const restricted: { packId: string; ruleId: string }[] = []
  for (const [index, { pack, rule, index: place }] of lines.entries()) {
    if (place !== 0) continue
    const most = linesThatTouch(rule)
    const further = lines.filter((one) => one.rule === rule && one.index > 0 && one.index < most).length
    const named = { packId: pack.id, ruleId: rule.id }
    if (howReadable(rule.kind, rules.get(rule.id)?.groups ?? [], canRead) === 'restricted') {
      restricted.push(named)
      continue
    }
    let people = 0
    let alarms = 0
    for (const row of rows) {
      let state = stateOf(ask(index, row, 'state'))
      for (let more = 1; state === 'not-applicable' && more <= further; more += 1)
        state = stateOf(ask(index + more, row, 'state'))
      if (state === 'not-applicable') continue
      people += 1
      if (isAlarmKind(state)) alarms += 1
    }
    counts.push({ ...named, people, alarms })
  }
  return { counts, restricted }
}
