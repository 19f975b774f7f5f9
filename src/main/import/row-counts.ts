import { foldWord } from '../../core/import/cell-text'
import type { CheckedRow } from '../../core/import/check-row'
import type { Draft } from '../../core/import/draft'
import type { Preview } from '../../core/import/import-questions'
import { sameRowKeys } from '../../core/import/same-row'

/** Lists that the user reads are cut here; counts are not. */
export const mostListed = 500

type Counts = Omit<
  Preview,
  'asks' | 'columns' | 'rows' | 'waitingRows' | 'alreadyHereRows' | 'alreadyHere' | 'accepted'
>

/**
 * Counts what checked rows will become and finds rows that equal one another: by number or name with the same
 * start, and, where a row has neither, by its cells (`cellsKey`). Equal rows are listed and all of them stay.
 */
export const rowCounts = (units: ReadonlySet<string>) => {
  const counts: Counts = {
    refusedRows: 0,
    refused: [],
    duplicateRows: 0,
    duplicates: [],
    missing: {},
    startUnknown: 0,
    ambiguousTimes: [],
    otherUnits: [],
  }
  const firstLines = new Map<string, number>()
  const otherUnits = new Set<string>()

  const addAccepted = (draft: Draft, cellsKey: () => string): readonly string[] => {
    for (const fact of draft.missing) counts.missing[fact] = (counts.missing[fact] ?? 0) + 1
    if (draft.events[0]?.time.precision === 'unknown') counts.startUnknown += 1
    if (draft.ambiguousTime && counts.ambiguousTimes.length < mostListed)
      counts.ambiguousTimes.push(draft.line)
    if (draft.unit !== null && otherUnits.size < 50 && !units.has(foldWord(draft.unit)))
      otherUnits.add(draft.unit)
    const keys = sameRowKeys(draft, foldWord)
    const known = keys.length > 0 ? keys : [`c|${cellsKey()}`]
    const sameAs = known.map((key) => firstLines.get(key)).find((line) => line !== undefined)
    for (const key of known) if (!firstLines.has(key)) firstLines.set(key, draft.line)
    if (sameAs !== undefined) {
      counts.duplicateRows += 1
      if (counts.duplicates.length < mostListed) counts.duplicates.push({ line: draft.line, sameAs })
    }
    return keys
  }

  /** Counts a row and gives the keys under which the register may hold it already. */
  const add = (checked: CheckedRow, cellsKey: () => string): readonly string[] => {
    if (checked.kind === 'accepted') return addAccepted(checked.draft, cellsKey)
    counts.refusedRows += 1
    if (counts.refused.length < mostListed) counts.refused.push(checked.refusal)
    return []
  }

  return { add, result: (): Counts => ({ ...counts, otherUnits: [...otherUnits] }) }
}
