import { hash } from 'node:crypto'
import type { ToldEntry } from '../store/change-log'
import { contentsOfTold, sharedBy, toldRow } from '../store/entry-contents'
import { shapeRows } from '../store/shaped-rows'
import type { ReadyRows } from '../store/unit-of-work'
import { type DraftContext, type DraftRows, orderedRows } from './draft-rows'

/** A row of the file whose person the register holds already. */
export type HereAlready = { readonly line: number; readonly personId: string }

/** A batch on its way to the writer: rows to be inserted as they stand, and the entries that tell of them. */
export type ReadyBatch = ReadyRows & {
  readonly done: number
  readonly of: number
  readonly here: readonly HereAlready[]
}

/** Collects people of an import; `reason` stands in each of their entries, which leave out when and by whom. */
export function readyBatches(reason: string, { recordedAt, recordedBy }: DraftContext) {
  const reasonJson = JSON.stringify(reason)
  const shapes = shapeRows()
  let entries: ToldEntry[] = []
  let here: HereAlready[] = []
  return {
    /** `corrected` is what its reader put right in the row; it stands in the entry beside the reason. */
    add(rows: DraftRows, corrected?: string): void {
      const personId = rows.person.id
      const about = { entity: 'person', entityId: personId, recordedAt, userId: recordedBy }
      let shared = sharedBy(about)
      let told = ''
      for (const [entity, row] of orderedRows(rows)) {
        const id = entity === 'person' ? undefined : row.id
        told += `${told === '' ? '' : ','}${toldRow(entity, id, shapes.add(entity, row, shared))}`
        if (entity === 'stay') shared = sharedBy(about, row.id)
      }
      const contents = contentsOfTold(
        corrected === undefined ? reasonJson : JSON.stringify(`${reason} (${corrected})`),
        told,
      )
      entries.push({ entityId: personId, contents, digest: hash('sha256', contents, 'hex') })
    },
    addHere(line: number, personId: string): void {
      here.push({ line, personId })
    },
    size: (): number => entries.length + here.length,
    take(done: number, of: number): ReadyBatch {
      const taken = { done, of, recordedAt, recordedBy, rows: shapes.take(), entries, here }
      entries = []
      here = []
      return taken
    },
  }
}
