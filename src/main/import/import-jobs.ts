import type { Instant } from '../../core/dates/instant'
import type { CheckedRow } from '../../core/import/check-row'
import type { Correction } from '../../core/import/correction'
import { isAnswered } from '../../core/import/import-asks'
import type { ImportPlan } from '../../core/import/import-plan'
import type { ImportProfile } from '../../core/import/import-profile'
import type { Inspection, Preview } from '../../core/import/import-questions'
import type { RefusalReason } from '../../core/import/refusal'
import type { RefusalLanguage } from '../../core/import/refusal-words'
import { refusalsFile } from '../../core/import/refusals-file'
import { conflict, ok, type Result } from '../../core/result'
import type { JobDesk } from '../worker-jobs'
import { checkTableRow, planFor } from './check-table'
import { columnChecks } from './column-checks'
import { correctedTable } from './corrected-table'
import { type DraftContext, draftRows } from './draft-rows'
import type { ImportFile } from './import-file'
import { inspectTable } from './inspect-table'
import { keptTable } from './kept-table'
import type { ReadingChoice, Table } from './open-table'
import { type ReadyBatch, readyBatches, type TellAs } from './ready-batch'
import { rowCounts } from './row-counts'
import { tableAsks } from './table-asks'
import { tellingCells } from './telling-cells'

// What the worker does for an import. Bytes come in, plain values go out; the register is not seen here.

type FileAndProfile = {
  readonly file: ImportFile
  readonly profile: ImportProfile
  readonly now: Instant
  /** Folded names of the units of the register. */
  readonly units: ReadonlyMap<string, string>
  readonly corrections?: readonly Correction[]
}

/** A batch of rows that may be in the register already: keys by line. */
export type KeyedLine = { readonly line: number; readonly keys: readonly string[] }

/** What a preview posts on its way, and what it ends with. */
export type PreviewFound = Omit<Preview, 'alreadyHereRows' | 'alreadyHere'>

/** What the reading of a whole file counted. */
export type ReadCounts = Omit<PreviewFound, 'asks' | 'columns' | 'waitingRows'>

const batchRows = 500

const waiting: ReadonlySet<RefusalReason> = new Set([
  'needsOrder',
  'needsSerial',
  'needsCentury',
  'needsEndKind',
  'needsOrderKind',
  'ageNeedsDay',
])
const isWaiting = ({ reason }: { readonly reason: RefusalReason }): boolean => waiting.has(reason)

// A refused row is told what is wrong with it, not what the reader has still to say of a whole column.
const withoutWaiting = (checked: CheckedRow): CheckedRow =>
  checked.kind === 'accepted'
    ? checked
    : {
        ...checked,
        refusal: { ...checked.refusal, faults: checked.refusal.faults.filter((fault) => !isWaiting(fault)) },
      }

const reading = (profile: ImportProfile): ReadingChoice => ({
  encoding: profile.encoding,
  delimiter: profile.delimiter,
  sheet: profile.sheet,
})

/** Reads a file and proposes what its columns become. */
export const inspectJob = async (input: {
  readonly file: ImportFile
  readonly choice: ReadingChoice
  readonly zone: string
}): Promise<Result<Omit<Inspection, 'fileName' | 'importedBefore'>>> => {
  const table = await keptTable(input.file, input.choice)
  return table.ok ? ok(inspectTable(table.value, input.zone)) : table
}

const longestShown = 4000

// What can be put right at the screen: a row whose quotation marks are whole, with cells of an ordinary length.
const withCells = (checked: CheckedRow, table: Table, plan: ImportPlan, row: number): CheckedRow => {
  if (checked.kind === 'accepted' || table.broken.has(row)) return checked
  const cells = plan.columns.map(({ name, index }) => [name, table.cells[row]?.[index] ?? ''] as const)
  if (cells.some(([, text]) => text.length > longestShown)) return checked
  return { ...checked, refusal: { ...checked.refusal, cells: Object.fromEntries(cells) } }
}

/** Checks every row without keeping any; posts the keys of accepted rows in batches. */
export const previewJob = async (input: FileAndProfile, desk: JobDesk): Promise<Result<PreviewFound>> => {
  const opened = await keptTable(input.file, reading(input.profile))
  if (!opened.ok) return opened
  const { table } = correctedTable(opened.value, input.corrections ?? [])
  const { asks, leaning: profile } = tableAsks(table, input.profile)
  const plan = planFor(table, profile, input.now)
  const checks = columnChecks(table, plan, profile)
  const counts = rowCounts(new Set(input.units.keys()))
  const cellsOf = tellingCells(table, new Set(plan.columns.map(({ index }) => index)))
  let keyed: KeyedLine[] = []
  let accepted = 0
  let waitingRows = 0
  for (let row = 0; row < table.cells.length; row++) {
    const checked = checkTableRow(table, plan, row)
    checks.add(row, checked)
    // A row that only waits for an answer is not refused.
    if (checked.kind === 'refused' && checked.refusal.faults.every(isWaiting)) {
      waitingRows += 1
      continue
    }
    const keys = counts.add(withCells(withoutWaiting(checked), table, plan, row), () => cellsOf(row))
    if (checked.kind === 'accepted') accepted += 1
    if (keys.length > 0) keyed.push({ line: table.lines[row] ?? 0, keys })
    if (keyed.length === 10_000) {
      await desk.post(keyed)
      keyed = []
    }
  }
  await desk.post(keyed)
  return ok({
    ...counts.result(),
    asks: [...asks],
    columns: checks.result(),
    rows: table.cells.length,
    accepted,
    waitingRows,
  })
}

type RowsInput = {
  readonly context: DraftContext
  /** The reason in each entry is the name of the file. */
  readonly tellAs: TellAs
  /** People of the register under the keys by which a row is known to be one of them. */
  readonly known: ReadonlyMap<string, string>
}

/**
 * Checks every row and posts the accepted ones, ready to be written, in batches of five hundred. Refuses the whole
 * file while something is left to ask: a date order is never decided here.
 */
export const rowsJob = async (
  input: FileAndProfile & RowsInput,
  desk: JobDesk,
): Promise<Result<ReadCounts>> => {
  const opened = await keptTable(input.file, reading(input.profile))
  if (!opened.ok) return opened
  const { table, correctedLines } = correctedTable(opened.value, input.corrections ?? [])
  const { asks, profile } = tableAsks(table, input.profile)
  if (!isAnswered(asks)) return conflict('import.confirmFirst')
  const plan = planFor(table, profile, input.now)
  const counts = rowCounts(new Set(input.units.keys()))
  const cellsOf = tellingCells(table, new Set(plan.columns.map(({ index }) => index)))
  const of = table.cells.length
  const ready = readyBatches(input.tellAs)
  let accepted = 0
  for (let row = 0; row < of; row++) {
    const checked = checkTableRow(table, plan, row)
    const keys = counts.add(checked, () => cellsOf(row))
    if (checked.kind === 'accepted') {
      accepted += 1
      const here = keys.map((key) => input.known.get(key)).find((id) => id !== undefined)
      if (here === undefined)
        ready.add(
          draftRows(checked.draft, input.context, input.tellAs.reason),
          correctedLines.get(checked.draft.line),
        )
      else ready.addHere(checked.draft.line, here)
    }
    if (ready.size() === batchRows || (row === of - 1 && ready.size() > 0))
      await desk.post(ready.take(row + 1, of) satisfies ReadyBatch)
  }
  return ok({ ...counts.result(), rows: of, accepted })
}

/** The refused rows of a file as CSV, to be mended and imported again. */
export const refusalsJob = async (
  input: FileAndProfile & { readonly language: RefusalLanguage },
): Promise<Result<Uint8Array>> => {
  const opened = await keptTable(input.file, reading(input.profile))
  if (!opened.ok) return opened
  const { table } = correctedTable(opened.value, input.corrections ?? [])
  const plan = planFor(table, tableAsks(table, input.profile).profile, input.now)
  const refused = table.cells.flatMap((cells, row) => {
    const checked = checkTableRow(table, plan, row)
    return checked.kind === 'refused' ? [{ refusal: checked.refusal, cells }] : []
  })
  const header = table.columns.map(({ name }) => name)
  return ok(new TextEncoder().encode(refusalsFile(header, refused, input.language)))
}
