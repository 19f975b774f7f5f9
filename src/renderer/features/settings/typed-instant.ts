import type { Instant } from '../../../core/dates/instant'
import type { Issue } from '../../../core/result'
import type { DateReading } from '../../components/use-date-reader'

/** What was typed in a field for a moment, and what it reads as. */
export type TypedInstant = { readonly typed: string; readonly reading: DateReading }

export const nothingTyped: TypedInstant = { typed: '', reading: { kind: 'empty' } }

/** The moment that was typed, `null` where none was, or why it is none. */
export const instantOf = (
  field: string,
  { reading }: TypedInstant,
): { readonly at: Instant | null; readonly faults: readonly Issue[] } => {
  if (reading.kind === 'moment') return { at: reading.at, faults: [] }
  if (reading.kind === 'empty') return { at: null, faults: [] }
  const message = reading.kind === 'unreadable' ? reading.why : 'date.notADate'
  return { at: null, faults: [{ path: [field], message }] }
}
