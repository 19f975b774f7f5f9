import { type Entity, fieldsOf, isEntity } from './entities'
import { randomHex } from './random-text'

// What an entry of the change log says, and the text as which it is stored and digested. An import writes
// hundreds of thousands of such texts, so what the rows of an entry share is told once.

type Fields = Record<string, unknown>

/**
 * One row as it was and as it became; `null` is "not there". An update names only the changed fields;
 * a new or removed row is told without its blank fields (`wholeRow` of entities.ts brings them back).
 */
export type RowChange = { entity: string; id: string; before: Fields | null; after: Fields | null }

/** What an entry says. The salt keeps an erased text from being guessed from its digest. */
export type Contents = { salt: string; reason: string; rows: RowChange[] }

/** Fields whose value the rows of one person's file mostly share. */
const shareable = ['personId', 'stayId', 'recordedAt', 'recordedBy'] as const

type StoredRow = [entity: string, id: string, before: Fields | 0, after: Fields | 0]
type Stored = { salt: string; reason: string; same: Fields; rows: StoredRow[] }

/** Whether a change tells a whole row, new or removed, rather than some fields of one. */
const wholeOf = ({ before, after }: RowChange): Fields | null =>
  before === null ? after : after === null ? before : null

/** Contents as they are stored and digested. */
export function contentsText(reason: string, rows: readonly RowChange[]): string {
  const same: Fields = {}
  for (const row of rows) {
    const told = wholeOf(row)
    if (!told) continue
    for (const field of shareable)
      if (same[field] === undefined && told[field] != null) same[field] = told[field]
  }
  const stored = rows.map((row): StoredRow => {
    const told = wholeOf(row)
    const short = told && isEntity(row.entity) ? withoutShared(row.entity, told, same) : null
    return [row.entity, row.id, row.before ? (short ?? row.before) : 0, row.after ? (short ?? row.after) : 0]
  })
  return JSON.stringify({ salt: randomHex(32), reason, same, rows: stored } satisfies Stored)
}

/** A row that lacks a shared field says so with `null`, or reading it would take the others' value. */
function withoutShared(entity: Entity, told: Fields, same: Fields): Fields {
  const fields = fieldsOf(entity)
  const short = { ...told }
  for (const field of shareable) {
    if (same[field] === undefined || !fields.has(field)) continue
    if (told[field] === same[field]) delete short[field]
    else short[field] = told[field] ?? null
  }
  return short
}

/**
 * The same text for new rows that are told already: `same` as JSON, and each row as `toldRow` gives it. For an
 * import, which writes so many that the general way costs more than everything else it does.
 */
export const contentsOfTold = (reasonJson: string, sameJson: string, toldRows: string): string =>
  `{"salt":"${randomHex(32)}","reason":${reasonJson},"same":${sameJson},"rows":[${toldRows}]}`

/** A new row as it stands in the contents; `fields` are its fields as JSON. */
export const toldRow = (entity: Entity, id: string, fields: string): string =>
  `["${entity}","${id}",0,${fields}]`

/** The contents that a stored text stands for. */
export function readContents(text: string): Contents {
  const { salt, reason, same, rows } = JSON.parse(text) as Stored
  return {
    salt,
    reason,
    rows: rows.map(([entity, id, before, after]) => {
      const change: RowChange = { entity, id, before: before || null, after: after || null }
      const told = wholeOf(change)
      if (told && isEntity(entity)) bringBack(entity, told, same)
      return change
    }),
  }
}

function bringBack(entity: Entity, told: Fields, same: Fields): void {
  const fields = fieldsOf(entity)
  for (const field of shareable) {
    if (same[field] === undefined || !fields.has(field)) continue
    if (told[field] === undefined) told[field] = same[field]
    else if (told[field] === null) delete told[field]
  }
}
