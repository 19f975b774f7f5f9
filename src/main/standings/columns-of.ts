import type { InterruptedStay, StayColumns } from '../../core/law/stay-columns'
import type { HeldRow } from './held-row'

type TimeField = 'startAt' | 'startNotAfter' | 'endsFrom' | 'endNotBefore' | 'endNotAfter'

/** The columns that the law engine reads, in the order of the rows. */
export function columnsOf(rows: readonly HeldRow[]): StayColumns {
  const column = (field: TimeField) => Float64Array.from(rows, (row) => row[field])
  const interrupted = new Map<number, InterruptedStay>()
  for (const [place, row] of rows.entries())
    if (row.interrupted !== null) interrupted.set(place, row.interrupted)
  return {
    length: rows.length,
    startAt: column('startAt'),
    startNotAfter: column('startNotAfter'),
    endsFrom: column('endsFrom'),
    endNotBefore: column('endNotBefore'),
    endNotAfter: column('endNotAfter'),
    interrupted,
  }
}
