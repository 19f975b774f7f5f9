import { setImmediate } from 'node:timers/promises'
import { toEpochMs } from '../../core/dates/instant'
import { minuteMs } from '../../core/dates/lengths-of-time'
import type { Correction } from '../../core/import/correction'
import type { ImportProfile } from '../../core/import/import-profile'
import type { ImportResult, ImportState } from '../../core/import/import-questions'
import { conflict, ok, type Result } from '../../core/result'
import type { OutgoingFile } from '../engine'
import type { JobContext } from '../handler'
import { zoneOf } from '../handlers/zone-of'
import type { RunningJob } from '../run-job'
import { knownPeople, shownName, unitsByName } from '../store/import-rows'
import type { DraftContext } from './draft-rows'
import { importFile } from './import-file'
import { askImportReader } from './import-reader'
import type { ReadyBatch } from './ready-batch'
import { mostListed } from './row-counts'

/** Reading waits for writing, so the whole import has more time than a question. */
const wholeImportMs = 15 * minuteMs

/** An import under way on a register. */
export type RunningImport = {
  state: ImportState
  job: RunningJob<'import.rows'> | undefined
  cancelled: boolean
}

/**
 * Reads a file in the worker and writes its accepted rows, in one transaction and as one action. Between batches
 * the host answers others. Cancelled or failed, it leaves the register as it was.
 */
export const runImport = async (
  context: JobContext,
  running: RunningImport,
  importId: string,
  file: OutgoingFile,
  { profile, corrections }: { profile: ImportProfile; corrections: readonly Correction[] },
): Promise<Result<ImportResult>> => {
  const startedMs = toEpochMs(context.now())
  return context.longWrite<ImportResult>(async (work, db) => {
    const recorded: DraftContext = {
      zone: zoneOf(db),
      recordedAt: work.action.recordedAt,
      recordedBy: context.user.id,
      units: unitsByName(db),
    }
    work.because(file.name)
    const known = profile.alreadyHere === 'leave' ? knownPeople(db) : new Map<string, string>()
    const here: ImportResult['alreadyHere'] = []
    let hereRows = 0
    let written = 0
    const write = (batch: ReadyBatch) => {
      work.insertTold(batch)
      written += batch.entries.contents.length
      hereRows += batch.here.length
      for (const { line, personId } of batch.here)
        if (here.length < mostListed) here.push({ line, personId, name: shownName(db, personId) })
    }
    if (running.cancelled) return conflict('job.cancelled')
    const units = recorded.units
    const input = {
      file: importFile(file.bytes),
      profile,
      corrections,
      now: recorded.recordedAt,
      units,
      context: recorded,
      tellAs: { head: work.head(), header: { ...work.action, entity: 'person' }, reason: file.name },
      known,
    }
    const place = context.given.worker
    const job = askImportReader(context.register, place, 'import.rows', input, {
      timeoutMs: wholeImportMs,
      onMessage: async (message) => {
        // Locking closed the connection under us; what was written went with it.
        if (!db.raw.open) return running.job?.cancel()
        const batch = message as ReadyBatch
        write(batch)
        running.state = { kind: 'running', importId, done: batch.done, of: batch.of, fileName: file.name }
        // Whoever asked meanwhile is answered before the next batch.
        await setImmediate()
      },
    })
    running.job = job
    const read = await job.done
    if (!read.ok) return read
    const counts = read.value
    work.insert('importRun', {
      id: importId,
      actionId: work.action.actionId,
      fileName: file.name,
      fileDigest: importFile(file.bytes).digest,
      rows: counts.rows,
      accepted: written,
      refused: counts.refusedRows,
      duplicates: counts.duplicateRows,
      importedAt: recorded.recordedAt,
    })
    const seconds = (toEpochMs(context.now()) - startedMs) / 1000
    return ok({
      ...counts,
      accepted: written,
      alreadyHereRows: hereRows,
      alreadyHere: here,
      importId,
      actionId: work.action.actionId,
      fileName: file.name,
      seconds,
    })
  }, 'told')
}
