import { statSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { entryAppender, readHead } from '../src/main/store/change-log'
import { contentsText } from '../src/main/store/entry-contents'
import { makeBackup } from '../src/main/store/make-backup'
import { openStore } from '../src/main/store/open-store'
import { verifyChain } from '../src/main/store/verify-chain'
import { verifyRows } from '../src/main/store/verify-rows'
import { helpBeside } from '../src/main/walk-beside'
import { sourceWorker } from '../tests/support/source-worker'
import { benchKey, benchNow, bigRegister } from './big-register'
import { type Figure, medianMs, report } from './measure'

const people = 110_000

let made: ReturnType<typeof bigRegister>
const figures: Figure[] = []

const open = (mode: 'read-only' | 'read-write') => {
  const opened = openStore(made.file, benchKey, { mode })
  if (!opened.ok) throw new Error('the bench register opens')
  return opened.value
}

/** Processor time of all threads for one entry, in microseconds: what a busy machine does not change much. */
const cpuPerEntry = (entries: number, walk: () => unknown): string => {
  const before = process.cpuUsage()
  walk()
  const { user, system } = process.cpuUsage(before)
  return `${((user + system) / entries).toFixed(1)} us`
}

/** The help that the program itself would call for. */
const help = () => ({ callForHelp: helpBeside(made.file, benchKey, { place: sourceWorker }) })

describe('trust at 110,000 people', () => {
  beforeAll(() => {
    made = bigRegister(people, 10_000)
    made.store.close()
  }, 300_000)
  afterAll(() => {
    report(`Backup and verification, ${people} people`, figures)
    made.remove()
  })

  it('makes a backup and verifies it', async () => {
    const order = {
      file: made.file,
      folder: join(made.folder, 'backups'),
      reason: 'demand',
      zone: 'Etc/UTC',
    } as const
    const ms = await medianMs(
      3,
      () => undefined,
      () => {
        const backup = makeBackup({ ...order, madeAt: benchNow }, benchKey, (file, key) =>
          helpBeside(file, key, { place: sourceWorker }),
        )
        if (!backup.ok) throw new Error(JSON.stringify(backup.problem))
      },
    )
    const megabytes = (statSync(made.file).size / 1e6).toFixed(0)
    figures.push({
      what: `backup, verified (${megabytes} MB)`,
      measured: `${(ms / 1000).toFixed(2)} s`,
      goal: '<= 3 s',
      met: ms <= 3000,
    })
  })

  it('walks the log, and compares rows', async () => {
    const { reader, close } = open('read-only')
    const count = readHead(reader).seq
    const raw = await medianMs(
      3,
      () => undefined,
      () => {
        for (const _ of reader.raw.prepare('SELECT * FROM change ORDER BY seq').raw().iterate()) {
          // Only read.
        }
      },
    )
    const log = await medianMs(
      3,
      () => undefined,
      () => verifyChain(reader, help()),
    )
    const alone = await medianMs(
      3,
      () => undefined,
      () => verifyChain(reader),
    )
    const rows = await medianMs(
      1,
      () => undefined,
      () => verifyRows(reader),
    )
    const perSecond = Math.round((count / log) * 1000)
    figures.push(
      {
        what: 'verify, a person an entry',
        measured: `${perSecond}/s`,
        goal: '>= 80000/s',
        met: perSecond >= 80_000,
      },
      {
        what: 'the same, by one thread',
        measured: `${Math.round((count / alone) * 1000)}/s`,
        goal: `fewer than by ${Math.min(4, availableParallelism())}`,
        met: alone > log,
      },
      {
        what: 'processor time an entry, one thread',
        measured: cpuPerEntry(count, () => verifyChain(reader)),
        goal: `at load ${loadavg()[0]?.toFixed(1)}`,
        met: true,
      },
      {
        what: 'processor time an entry, together',
        measured: cpuPerEntry(count, () => verifyChain(reader, help())),
        goal: `at load ${loadavg()[0]?.toFixed(1)}`,
        met: true,
      },
      {
        what: 'verify against a raw scan',
        measured: `${(log / raw).toFixed(2)}x`,
        goal: '<= 8x',
        met: log / raw <= 8,
      },
      {
        what: 'compare every row',
        measured: `${(rows / 1000).toFixed(2)} s`,
        goal: 'in the background',
        met: true,
      },
    )
    close()
  })

  it('walks entries of everyday size', async () => {
    const { writer, close } = open('read-write')
    if (!writer) throw new Error('writable')
    const log = entryAppender(writer, readHead(writer))
    const header = {
      recordedAt: benchNow,
      userId: 'u',
      command: 'people.update',
      actionId: 'everyday',
      entity: 'person',
    }
    const count = 200_000
    const contents = Array.from({ length: count }, (_, at) =>
      contentsText({ ...header, entityId: `p${at}` }, '', [
        { entity: 'person', id: `p${at}`, before: { number: null }, after: { number: String(at) } },
      ]),
    )
    writer.raw.exec('BEGIN')
    const began = performance.now()
    contents.forEach((text, at) => {
      log.append({ ...header, entityId: `p${at}` }, text)
    })
    const append = ((performance.now() - began) / count) * 1000
    writer.raw.exec('COMMIT')
    writer.raw.pragma('wal_checkpoint(TRUNCATE)')
    const all = readHead(writer).seq
    const whole = await medianMs(
      3,
      () => undefined,
      () => verifyChain(writer, help()),
    )
    const perSecond = Math.round((all / whole) * 1000)
    figures.push(
      { what: 'append', measured: `${append.toFixed(0)} us`, goal: '<= 50 us', met: append <= 50 },
      {
        what: 'verify, mixed sizes',
        measured: `${perSecond}/s`,
        goal: '>= 80000/s',
        met: perSecond >= 80_000,
      },
    )
    close()
  })
})
