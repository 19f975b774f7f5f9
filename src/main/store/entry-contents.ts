import type { EntryHeader } from './change-log'
import { type Entity, fieldsOf, isEntity } from './entities'
import { randomText } from './random-text'

// What an entry of the change log says, and the text as which it is stored and digested. An import writes
// hundreds of thousands of such texts, so what the entry's header says of its rows is not told again.

type Fields = Record<string, unknown>

/**
 * One row as it was and as it became; `null` is "not there". An update names only the changed fields;
 * a new or removed row is told without its blank fields (`wholeRow` of entities.ts brings them back).
 */
export type RowChange = { entity: string; id: string; before: Fields | null; after: Fields | null }

/** What an entry says. The salt keeps an erased text from being guessed from its digest. */
export type Contents = { salt: string; reason: string; rows: RowChange[] }

/** What the header says of an entry's rows. */
export type About = Pick<EntryHeader, 'recordedAt' | 'userId' | 'entity' | 'entityId'>

/** An entry as it is read from the log, as `change c`. */
export type StoredEntry = About & { readonly contents: string }
export const storedEntry =
  'c.recorded_at AS recordedAt, c.user_id AS userId, c.entity, c.entity_id AS entityId, c.contents'

/** Fields of a whole row that stand in the entry once, and the rows say only where they differ. */
export type Shared = { readonly [Field in (typeof shareable)[number]]?: unknown }
const shareable = ['personId', 'stayId', 'createdAt', 'recordedAt', 'recordedBy'] as const

/** What a whole row of an entry says unless it says otherwise; `stayId` is that of the stay told before it. */
export const sharedBy = (about: About, stayId?: string | undefined): Shared => ({
  personId: about.entity === 'person' ? about.entityId : undefined,
  stayId,
  createdAt: about.recordedAt,
  recordedAt: about.recordedAt,
  recordedBy: about.userId,
})

/** `0` for an id is that of what the entry is about. */
type StoredRow = [entity: string, id: string | 0, before: Fields | 0, after: Fields | 0]

/** The first entries ever written tell in `same` all that their rows share, and take nothing from the header. */
type Stored = { salt: string; reason: string; same?: Shared; rows: StoredRow[] }

/** Whether a change tells a whole row, new or removed, rather than some fields of one. */
const wholeOf = ({ before, after }: RowChange): Fields | null =>
  before === null ? after : after === null ? before : null

const isAbout = (about: About, entity: string, id: string): boolean =>
  entity === about.entity && id === about.entityId

/** Contents as they are stored and digested. */
export function contentsText(about: About, reason: string, rows: readonly RowChange[]): string {
  let shared = sharedBy(about)
  const stored = rows.map((row): StoredRow => {
    const { entity, id, before, after } = row
    const told = wholeOf(row)
    const short = told && isEntity(entity) ? withoutShared(entity, told, shared) : null
    if (told && entity === 'stay') shared = sharedBy(about, id)
    const ownId = isAbout(about, entity, id) ? 0 : id
    return [entity, ownId, before ? (short ?? before) : 0, after ? (short ?? after) : 0]
  })
  return JSON.stringify({ salt: newSalt(), reason, rows: stored } satisfies Stored)
}

/** A row that lacks a shared field says so with `null`, or reading it would take the others' value. */
function withoutShared(entity: Entity, told: Fields, shared: Shared): Fields {
  const fields = fieldsOf(entity)
  const short = { ...told }
  for (const field of shareable) {
    if (shared[field] === undefined || !fields.has(field)) continue
    if (told[field] === shared[field]) delete short[field]
    else short[field] = told[field] ?? null
  }
  return short
}

/**
 * The same text for new rows that are told already, each as `toldRow` gives it. For an import, which writes
 * so many that the general way costs more than everything else it does.
 */
export const contentsOfTold = (reasonJson: string, toldRows: string): string =>
  `{"salt":"${newSalt()}","reason":${reasonJson},"rows":[${toldRows}]}`

/** A new row as it stands in the contents; `fields` are its fields as JSON, and no id is that of the entry. */
export const toldRow = (entity: Entity, id: string | undefined, fields: string): string =>
  id === undefined ? `["${entity}",0,0,${fields}]` : `["${entity}","${id}",0,${fields}]`

/** The contents that a stored entry stands for. */
export function readContents(entry: StoredEntry): Contents {
  const { salt, reason, same, rows } = JSON.parse(entry.contents) as Stored
  let shared = same ?? sharedBy(entry)
  return {
    salt,
    reason,
    rows: rows.map(([entity, storedId, before, after]) => {
      const id = storedId === 0 ? entry.entityId : storedId
      const change: RowChange = { entity, id, before: before || null, after: after || null }
      const told = wholeOf(change)
      if (told && isEntity(entity)) bringBack(entity, told, shared)
      if (told && entity === 'stay' && !same) shared = sharedBy(entry, id)
      return change
    }),
  }
}

function bringBack(entity: Entity, told: Fields, shared: Shared): void {
  const fields = fieldsOf(entity)
  for (const field of shareable) {
    if (shared[field] === undefined || !fields.has(field)) continue
    if (told[field] === undefined) told[field] = shared[field]
    else if (told[field] === null) delete told[field]
  }
}

/** 130 random bits. */
const newSalt = (): string => randomText(26)
