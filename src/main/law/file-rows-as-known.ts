import type { Instant } from '../../core/dates/instant'
import type { ReadableDb } from '../store/db'
import type { Entity, RowOf } from '../store/entities'
import type { FileRows } from '../store/file-rows'
import type { PersonRow } from '../store/person-rows'
import { preparedFor } from '../store/prepared-for'
import type { KnownRows } from './rows-as-known'

type Row = Record<string, unknown>

/**
 * A person's file as the log tells it of an earlier instant, in the order of `fileRows`; `null` where the person was
 * not in the register yet.
 */
export function fileRowsAsKnown(known: KnownRows, personId: string): FileRows | null {
  const person = known.get('person')?.get(personId) as PersonRow | undefined
  if (person === undefined) return null
  const rowsOf = <E extends Entity>(entity: E, ...order: readonly string[]): RowOf<E>[] =>
    [...(known.get(entity)?.values() ?? [])].sort(inOrder([...order, 'id'])) as unknown as RowOf<E>[]
  const events = rowsOf('event', 'happenedAt')
  const orders = rowsOf('detentionOrder', 'issuedAt')
  const placements = rowsOf('placement', 'fromAt')
  return {
    person,
    identifiers: rowsOf('identifier'),
    stays: rowsOf('stay').reverse(),
    eventsOf: (stayId) => events.filter((row) => row.stayId === stayId),
    ordersOf: (stayId) => orders.filter((row) => row.stayId === stayId),
    placementsOf: (stayId) => placements.filter((row) => row.stayId === stayId),
    milestones: rowsOf('milestone', 'happenedAt'),
    answers: rowsOf('answer', 'recordedAt'),
    flags: rowsOf('flag', 'recordedAt'),
    extensions: rowsOf('extension', 'orderedAt'),
    contacts: known.get('contact')?.size ?? 0,
  }
}

/**
 * Whether the log still tells everything that was in a person's file by an instant; what was erased from it since is
 * told no more.
 */
export const isKnownWhole = (db: ReadableDb, personId: string, knownAt: Instant): boolean =>
  preparedFor(
    db,
    'SELECT 1 FROM change WHERE entity_id = ? AND contents IS NULL AND recorded_at <= ? LIMIT 1',
  ).get([personId, knownAt]) === undefined

// As the tables are sorted: what is not known first, text by its code points.
const inOrder =
  (columns: readonly string[]) =>
  (a: Row, b: Row): number => {
    for (const column of columns) {
      const [one, other] = [textOf(a[column]), textOf(b[column])]
      if (one !== other) return one < other ? -1 : 1
    }
    return 0
  }

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
