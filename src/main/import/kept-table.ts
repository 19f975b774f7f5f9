import type { Result } from '../../core/result'
import type { ImportFile } from './import-file'
import { openTable, type Reading, type ReadingChoice, type Table } from './open-table'

/** The last file that this thread opened, as it was read by one choice or another. */
let kept = { digest: '', tables: new Map<string, Result<Table>>() }

const keyOf = ({ encoding, delimiter, sheet }: ReadingChoice | Reading): string =>
  JSON.stringify([encoding ?? null, delimiter ?? null, sheet ?? null])

/**
 * Opens a file as a table, once: what its reader is shown, is asked and takes in are questions about the same table,
 * and to read it takes as long as to answer one of them.
 */
export const keptTable = async (file: ImportFile, choice: ReadingChoice): Promise<Result<Table>> => {
  if (kept.digest !== file.digest) kept = { digest: file.digest, tables: new Map() }
  const { tables } = kept
  const known = tables.get(keyOf(choice))
  if (known !== undefined) return known
  // One reading at a time is kept; whoever chooses another one has left the first.
  tables.clear()
  const opened = await openTable(file.bytes, choice)
  if (!opened.ok) return opened
  tables.set(keyOf(choice), opened)
  // Whoever was shown how the file was read asks for that by name.
  tables.set(keyOf(opened.value.reading), opened)
  return opened
}
