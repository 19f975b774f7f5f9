import type { Instant } from '../dates/instant.js'
import { code } from './engine/cell.js'
import type { FactName } from './fact-name.js'
import type { Law } from './law.js'
import type { Localized } from './localized.js'
import { matrix } from './matrix.js'
import { type CanRead, groupOfFact, howReadable } from './protected-groups.js'
import { type FactColumns, isAtLarge, isHeld } from './reading/fact-columns.js'
import { rulesOfLaw } from './rules-of-law.js'
import { statusMatrix } from './status-matrix.js'

/** A fact that is missing, the rules that wait for it, and the rows of the people of whom it is missing. */
export type Stopping = {
  readonly fact: FactName
  readonly clocks: number
  readonly rules: readonly { packId: string; ruleId: string; title: Localized }[]
  /** How many clocks it stops for each row. */
  readonly rows: ReadonlyMap<number, number>
}

/**
 * Which missing facts stop how many clocks for which of the people held, the fact that stops most first.
 * A clock that needs two facts is stopped by each. Rules that the reader may not see, and facts of a group
 * that the reader may not read, are left out: the columns hold nothing of them, so they would be asked for
 * although they may be recorded.
 *
 * @example stoppingFacts(law, columns of one person without a stop, asOf, () => true)[0]?.fact //=> 'physical-stop'
 */
export const stoppingFacts = (
  law: Law,
  columns: FactColumns,
  asOf: Instant,
  canRead: CanRead,
): Stopping[] => {
  const rules = rulesOfLaw(law)
  const { lines, ask } = matrix(law, columns, asOf)
  const { states, rows: width } = statusMatrix(law, columns, asOf)
  type Found = { clocks: number; rules: Map<string, Stopping['rules'][number]>; rows: Map<number, number> }
  const found = new Map<FactName, Found>()
  for (const [index, { pack, rule }] of lines.entries()) {
    const groups = rules.get(rule.id)?.groups ?? []
    if (howReadable(rule.kind, groups, canRead) === 'restricted') continue
    for (let row = 0; row < columns.length; row += 1) {
      if (columns.state[row] !== isHeld && columns.state[row] !== isAtLarge) continue
      if (states[index * width + row] !== code['cannot-be-computed']) continue
      for (const fact of ask(index, row, 'names').missing) {
        const group = groupOfFact(fact)
        if (group !== null && !canRead(group)) continue
        const known = found.get(fact) ?? { clocks: 0, rules: new Map(), rows: new Map() }
        found.set(fact, known)
        known.clocks += 1
        known.rules.set(rule.id, { packId: pack.id, ruleId: rule.id, title: rule.title })
        known.rows.set(row, (known.rows.get(row) ?? 0) + 1)
      }
    }
  }
  return [...found]
    .map(([fact, { clocks, rules: waiting, rows }]) => ({ fact, clocks, rules: [...waiting.values()], rows }))
    .sort((a, b) => b.clocks - a.clocks || (a.fact < b.fact ? -1 : 1))
}
