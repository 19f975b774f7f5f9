import { contentsOfTold, sharedBy, toldRow } from '../store/entry-contents'
import { shapeRows } from '../store/shaped-rows'
import { type ToldEntries, type ToldHeader, toldEntries } from '../store/told-entries'
import type { ReadyRows } from '../store/unit-of-work'
import { type DraftRows, orderedRows } from './draft-rows'

/** A row of the file whose person the register holds already. */
export type HereAlready = { readonly line: number; readonly personId: string }

/** A batch on its way to the writer: rows to be inserted as they stand, and the entries that tell of them. */
export type ReadyBatch = ReadyRows & {
  readonly done: number
  readonly of: number
  readonly here: readonly HereAlready[]
}

/** What the entries of an import build on, what their headers say, and the reason in each of them. */
export type TellAs = {
  readonly head: ToldEntries['after']
  readonly header: ToldHeader
  readonly reason: string
}

/** Collects people of an import, and the entries that tell of them. */
export function readyBatches({ head, header, reason }: TellAs) {
  const reasonJson = JSON.stringify(reason)
  const shapes = shapeRows()
  const entries = toldEntries(head, header)
  let here: HereAlready[] = []
  return {
    /** `corrected` is what its reader put right in the row; it stands in the entry beside the reason. */
    add(rows: DraftRows, corrected?: string): void {
      const personId = rows.person.id
      const about = { ...header, entityId: personId }
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
      entries.add(personId, contents)
    },
    addHere(line: number, personId: string): void {
      here.push({ line, personId })
    },
    size: (): number => entries.size() + here.length,
    take(done: number, of: number): ReadyBatch {
      const taken = { done, of, rows: shapes.take(), entries: entries.take(), here }
      here = []
      return taken
    },
  }
}
