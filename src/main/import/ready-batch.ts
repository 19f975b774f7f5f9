import { hash } from 'node:crypto'
import type { ToldEntry } from '../store/change-log'
import { contentsOfTold, toldRow } from '../store/entry-contents'
import { type ShapedRows, shapeRows } from '../store/shaped-rows'
import { type DraftRows, orderedRows } from './draft-rows'

/** A row of the file whose person the register holds already. */
export type HereAlready = { readonly line: number; readonly personId: string }

/** A batch on its way to the writer: rows to be inserted as they stand, and the entries that tell of them. */
export type ReadyBatch = {
  readonly done: number
  readonly of: number
  readonly rows: readonly ShapedRows[]
  readonly entries: readonly ToldEntry[]
  readonly here: readonly HereAlready[]
}

/** Collects people of an import; `reason` stands in each of their entries. */
export function readyBatches(reason: string) {
  const reasonJson = JSON.stringify(reason)
  const shapes = shapeRows()
  let entries: ToldEntry[] = []
  let here: HereAlready[] = []
  return {
    /** `corrected` is what its reader put right in the row; it stands in the entry beside the reason. */
    add(rows: DraftRows, corrected?: string): void {
      const personId = rows.person.id
      const { recordedAt, recordedBy } = rows.recorded
      const same = { personId, stayId: rows.stay.id, recordedAt, recordedBy }
      const told = orderedRows(rows)
        .map(([entity, row]) => toldRow(entity, row.id, shapes.add(entity, row, same)))
        .join()
      const contents = contentsOfTold(
        corrected === undefined ? reasonJson : JSON.stringify(`${reason} (${corrected})`),
        JSON.stringify(same),
        told,
      )
      entries.push({ entityId: personId, contents, digest: hash('sha256', contents, 'hex') })
    },
    addHere(line: number, personId: string): void {
      here.push({ line, personId })
    },
    size: (): number => entries.length + here.length,
    take(done: number, of: number): ReadyBatch {
      const taken = { done, of, rows: shapes.take(), entries, here }
      entries = []
      here = []
      return taken
    },
  }
}
