import type { Instant } from '../../core/dates/instant'
import { type CanRead, openFacts } from '../../core/law/protected-groups'
import type { PersonReading } from '../../core/law/reading/person-reading'
import { readPerson } from '../../core/law/reading/read-person'
import { readingUntil } from '../../core/law/reading/reading-until'
import { factsOfPeople } from '../law/facts-of-person'
import type { ReadableDb } from '../store/db'

/** A person as the rules read them, and until when that reading holds. */
export type HeldPerson = {
  readonly searchId: number
  readonly stayId: string
  readonly reading: PersonReading
  readonly holdsUntil: number
}

/** Someone to be read, as the table of standings names them. */
export type ToRead = { readonly searchId: number; readonly personId: string; readonly stayId: string }

/** Reads people from the file with nothing in their facts that this reader may not know. */
export function readPeople(
  db: ReadableDb,
  people: readonly ToRead[],
  canRead: CanRead,
  zone: string,
  asOf: Instant,
): Map<string, HeldPerson> {
  const facts = factsOfPeople(
    db,
    people.map(({ personId }) => personId),
  )
  const read = new Map<string, HeldPerson>()
  for (const { personId, searchId, stayId } of people) {
    const all = facts.get(personId)
    if (all === undefined) continue
    const open = openFacts(all, canRead)
    read.set(personId, {
      searchId,
      stayId,
      reading: readPerson(open, zone, asOf),
      holdsUntil: readingUntil(open, zone, asOf),
    })
  }
  return read
}
