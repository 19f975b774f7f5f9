import { type DateSample, type DateTally, leaningOrder, needsOrder } from './date-tally'
import type { DateFormat, DateOrder } from './date-text'
import { isDateField } from './import-field'
import type { ColumnPlan, ImportProfile } from './import-profile'

/**
 * Something only the user can say before the file can be taken in. `answered` asks stay in the list, so that
 * the page can show what was confirmed; an import starts only when every ask is answered.
 */
export type ImportAsk =
  | {
      readonly kind: 'order'
      readonly columns: readonly string[]
      readonly sample: DateSample
      readonly only: Readonly<Record<DateOrder, number>>
      readonly both: number
      readonly dates: number
      readonly leaning: DateOrder | null
      readonly answer: DateOrder | null
    }
  | {
      readonly kind: 'serial'
      readonly column: string
      readonly cells: number
      readonly sample: {
        readonly line: number
        readonly text: string
        readonly from1900: string
        readonly from1904: string
      }
      readonly answer: '1900' | '1904' | null
    }
  | {
      readonly kind: 'century'
      readonly column: string
      readonly cells: number
      readonly sample: { readonly line: number; readonly text: string }
      readonly answer: number | null
    }
  | { readonly kind: 'ageOn'; readonly column: string; readonly answer: string | null }
  | { readonly kind: 'endKind'; readonly column: string; readonly answer: string | null }
  | { readonly kind: 'orderKind'; readonly column: string; readonly answer: string | null }

type Dated = { readonly entry: ColumnPlan; readonly tally: DateTally }

/**
 * Everything a profile still leaves open for the file whose tallies are given, and what it answered. Columns
 * whose evidence leans the same way are asked together, by one sample of the user's own.
 */
export const importAsks = (
  profile: ImportProfile,
  tallies: ReadonlyMap<string, DateTally>,
): readonly ImportAsk[] => {
  const dated: Dated[] = []
  for (const entry of profile.columns) {
    const tally = tallies.get(entry.column)
    if (isDateField(entry.becomes) && tally !== undefined) dated.push({ entry, tally })
  }
  return [...orderAsks(dated), ...dated.flatMap(numberAsks), ...factAsks(profile, tallies)]
}

/** Whether an import may start: nothing is left to ask. */
export const isAnswered = (asks: readonly ImportAsk[]): boolean => asks.every((ask) => ask.answer !== null)

const orderAsks = (dated: readonly Dated[]): ImportAsk[] => {
  const groups = new Map<string, Dated[]>()
  for (const one of dated) {
    if (!needsOrder(one.tally)) continue
    // Columns that were answered apart stay apart.
    const key = `${leaningOrder(one.tally) ?? 'none'} ${one.entry.date?.order ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].map((group): ImportAsk => {
    const sum = (count: (tally: DateTally) => number) =>
      group.reduce((total, { tally }) => total + count(tally), 0)
    const first = group.find(({ tally }) => tally.sample !== undefined) ?? group[0]
    return {
      kind: 'order',
      columns: group.map(({ entry }) => entry.column),
      sample: first?.tally.sample ?? { line: 0, text: '', readings: [] },
      only: {
        'day-first': sum((tally) => tally.only['day-first']),
        'month-first': sum((tally) => tally.only['month-first']),
        'year-first': sum((tally) => tally.only['year-first']),
      },
      both: sum((tally) => tally.both),
      dates: sum((tally) => tally.dates),
      leaning: (first && leaningOrder(first.tally)) ?? null,
      answer: group[0]?.entry.date?.order ?? null,
    }
  })
}

const numberAsks = ({ entry, tally }: Dated): ImportAsk[] => {
  const asks: ImportAsk[] = []
  const format: DateFormat = entry.date ?? {}
  if (tally.serialSample !== undefined) {
    asks.push({
      kind: 'serial',
      column: entry.column,
      cells: tally.serials,
      sample: tally.serialSample,
      answer: format.serial ?? null,
    })
  }
  if (tally.shortYearSample !== undefined) {
    asks.push({
      kind: 'century',
      column: entry.column,
      cells: tally.shortYears,
      sample: tally.shortYearSample,
      answer: format.pivot ?? null,
    })
  }
  return asks
}

const factAsks = (profile: ImportProfile, tallies: ReadonlyMap<string, DateTally>): ImportAsk[] => {
  // Nobody is asked how stays ended in a list in which none has.
  const isEmpty = (column: string) => tallies.get(column)?.cells === 0
  const hasEndWords = profile.columns.some((entry) => entry.becomes === 'end.kind')
  return profile.columns.flatMap((entry): ImportAsk[] => {
    if (entry.becomes === 'age') return [{ kind: 'ageOn', column: entry.column, answer: entry.ageOn ?? null }]
    if (entry.becomes === 'end' && !hasEndWords && !(isEmpty(entry.column) && entry.endKind === undefined))
      return [{ kind: 'endKind', column: entry.column, answer: entry.endKind ?? null }]
    if (entry.becomes === 'order.number') {
      return [{ kind: 'orderKind', column: entry.column, answer: entry.orderKind ?? null }]
    }
    return []
  })
}
