import { eventsOf, ordersOf, placementsOf, staysOf } from './custody-rows'
import type { ReadableDb } from './db'
import type { RowOf } from './entities'
import { contactsOf, flagsOf } from './flag-rows'
import { answersOf, extensionsOf, milestonesOf } from './law-rows'
import { identifiersOf, type PersonRow } from './person-rows'

/** The rows that make up one person's file, each list in the order in which the file shows it. */
export type FileRows = {
  readonly person: PersonRow
  readonly identifiers: readonly Pick<RowOf<'identifier'>, 'id' | 'kind' | 'value'>[]
  readonly stays: readonly RowOf<'stay'>[]
  readonly eventsOf: (stayId: string) => readonly RowOf<'event'>[]
  readonly ordersOf: (stayId: string) => readonly RowOf<'detentionOrder'>[]
  readonly placementsOf: (stayId: string) => readonly RowOf<'placement'>[]
  readonly milestones: readonly RowOf<'milestone'>[]
  readonly answers: readonly RowOf<'answer'>[]
  readonly flags: readonly RowOf<'flag'>[]
  readonly extensions: readonly RowOf<'extension'>[]
  readonly contacts: number
}

/** A person's file as the register holds it now. */
export const fileRows = (db: ReadableDb, person: PersonRow): FileRows => ({
  person,
  identifiers: identifiersOf(db, person.id),
  stays: staysOf(db, person.id),
  eventsOf: (stayId) => eventsOf(db, stayId),
  ordersOf: (stayId) => ordersOf(db, stayId),
  placementsOf: (stayId) => placementsOf(db, stayId),
  milestones: milestonesOf(db, person.id),
  answers: answersOf(db, person.id),
  flags: flagsOf(db, person.id),
  extensions: extensionsOf(db, person.id),
  contacts: contactsOf(db, person.id).length,
})
