import type { WritableDb } from './db'

const peopleAtOnce = 10_000

/**
 * Takes the name index out of the way of many new people, inside the transaction that is open, and brings it up
 * to date many people at a time. Row by row the index costs more than all other writing of a person together
 * (measured: 30 against 5 microseconds a person).
 */
export function suspendNameIndex(db: WritableDb): { grew: (people: number) => void; resume: () => void } {
  const trigger = 'person_search_insert'
  const find = db.raw.prepare("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?").pluck()
  const sql = find.get(trigger) as string
  const lastId = db.raw.prepare('SELECT coalesce(max(search_id), 0) FROM person').pluck()
  const add = db.raw.prepare(
    'INSERT INTO person_search (rowid, terms) SELECT search_id, folded_name FROM person WHERE search_id > ?',
  )
  let last = lastId.get() as number
  let waiting = 0
  db.raw.exec(`DROP TRIGGER ${trigger}`)
  const catchUp = () => {
    add.run(last)
    last = lastId.get() as number
    waiting = 0
  }
  return {
    /** Says that so many people were added. */
    grew: (people) => {
      waiting += people
      if (waiting >= peopleAtOnce) catchUp()
    },
    resume: () => {
      catchUp()
      db.raw.exec(sql)
    },
  }
}
