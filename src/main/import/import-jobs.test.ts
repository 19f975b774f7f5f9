import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { readTold, tellAs } from '../../../tests/support/read-told'
import { sourceWorker } from '../../../tests/support/source-worker'
import type { Instant } from '../../core/dates/instant'
import type { PlainDate } from '../../core/dates/plain-date'
import { type ImportProfile, importProfileSchema } from '../../core/import/import-profile'
import { runJob } from '../run-job'
import { importFile } from './import-file'
import { inspectJob } from './import-jobs'
import type { ReadyBatch } from './ready-batch'

// A hundred thousand rows, twice, on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

const now = '2026-11-25T03:40:00.000Z' as Instant
const terms = { place: sourceWorker, memoryMb: 1024, timeoutMs: 120_000 }
const folder = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))
const present = existsSync(folder)
const bytesOf = (name: string) => new Uint8Array(readFileSync(`${folder}${name}`))
const text = (content: string) => new TextEncoder().encode(content)

const profileOf = async (
  bytes: Uint8Array,
  zone: string,
  change: (profile: ImportProfile) => ImportProfile,
) => {
  const found = await inspectJob({ file: importFile(bytes), choice: {}, zone })
  if (!found.ok) throw new Error(JSON.stringify(found.problem))
  return importProfileSchema.parse(change(found.value.proposal))
}

const preview = async (bytes: Uint8Array, profile: ImportProfile) => {
  const answer = await runJob(
    'import.preview',
    { file: importFile(bytes), profile, now, units: new Map() },
    terms,
  ).done
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem))
  return answer.value
}

const dated = (profile: ImportProfile, order: 'day-first' | 'month-first'): ImportProfile => ({
  ...profile,
  columns: profile.columns.map((entry) =>
    entry.date ? { ...entry, date: { ...entry.date, order } } : entry,
  ),
})

describe.skipIf(!present)('real files (skipped where shared/data is absent)', () => {
  it('takes in all 5,310 people of the New York file once the month is confirmed', async () => {
    const bytes = bytesOf('nyc_in_custody_2021-02-10.csv')
    const open = await profileOf(bytes, 'America/New_York', (profile) => profile)
    expect(open.columns.filter((entry) => entry.becomes !== 'ignore')).toEqual([
      { column: 'INMATEID', becomes: 'number' },
      { column: 'ADMITTED_DT', becomes: 'arrival', date: {} },
      { column: 'DISCHARGED_DT', becomes: 'end', date: {} },
      { column: 'GENDER', becomes: 'sex' },
      { column: 'AGE', becomes: 'age' },
    ])
    const asked = await preview(bytes, open)
    expect(asked.asks.filter(({ answer }) => answer === null).map(({ kind }) => kind)).toEqual([
      'order',
      'ageOn',
    ])
    // Which day the ages were true on changes no count; the screen need not wait for it.
    expect(asked).toMatchObject({ rows: 5310, accepted: 5310, waitingRows: 0 })
    const profile = dated(open, 'month-first')
    const answered = {
      ...profile,
      columns: profile.columns.map((entry) => {
        return entry.becomes === 'age' ? { ...entry, ageOn: '2021-02-10' as PlainDate } : entry
      }),
    }
    const found = await preview(bytes, answered)
    expect(found).toMatchObject({ rows: 5310, accepted: 5310, refusedRows: 0 })
    expect(found.missing.sex).toBe(4)
  })

  it('keeps the 68 equal rows of the Seattle file and lists them', async () => {
    const bytes = bytesOf('ice_seattle_open_cases_2018-06-30.csv')
    const profile = await profileOf(bytes, 'America/Los_Angeles', (proposed) => ({
      ...dated(proposed, 'month-first'),
      nameless: 'take',
    }))
    const found = await preview(bytes, profile)
    expect(found).toMatchObject({ rows: 1684, accepted: 1684, refusedRows: 0, duplicateRows: 68 })
    expect(found.missing).toMatchObject({ sex: 1, name: 1684, birth: 1684 })
  })

  it('refuses the 162 removals that end before they start, and the 1,539 without a start unless the user takes them in', async () => {
    const bytes = bytesOf('ice_removals_100k.csv.gz')
    const profile = await profileOf(bytes, 'America/New_York', (proposed) => ({
      ...dated(proposed, 'month-first'),
      nameless: 'take',
    }))
    const refusing = await preview(bytes, profile)
    expect(refusing).toMatchObject({ rows: 100_000, accepted: 100_000 - 162 - 1539, refusedRows: 162 + 1539 })
    const taking = await preview(bytes, { ...profile, missingStart: 'take' })
    expect(taking).toMatchObject({ accepted: 100_000 - 162, refusedRows: 162, startUnknown: 1539 })
    expect(taking.refused.every(({ faults }) => faults[0]?.reason === 'endBeforeStart')).toBe(true)
    const unread = taking.columns
      .find(({ becomes }) => becomes === 'nationality')
      ?.words.filter(({ meaning }) => meaning === '')
    // States that are no more: nobody but the user can say which of their successors is meant.
    expect(unread?.map(({ word }) => word).sort()).toEqual([
      'CZECHOSLOVAKIA',
      'KOREA',
      'SERBIA AND MONTENEGRO',
      'YUGOSLAVIA',
    ])
  })
})

describe('a preview while something is unanswered', () => {
  it('counts what is certain whatever the answer will be', async () => {
    const bytes = text('NAME;ARRIVAL;LEFT;ORDER\nAna;13/10/2025;14/10/2025;A-1\nBo;15/10/2025;;B-2\n')
    const profile = await profileOf(bytes, 'UTC', (proposed) => ({
      ...proposed,
      columns: [
        { column: 'NAME', becomes: 'name' },
        { column: 'ARRIVAL', becomes: 'arrival', date: {} },
        { column: 'LEFT', becomes: 'end', date: {} },
        { column: 'ORDER', becomes: 'order.number' },
      ],
    }))
    const found = await preview(bytes, profile)
    expect(found.asks.filter(({ answer }) => answer === null).map(({ kind }) => kind)).toEqual([
      'endKind',
      'orderKind',
    ])
    expect(found).toMatchObject({ rows: 2, accepted: 2, refusedRows: 0, waitingRows: 0 })
    expect(found.columns.map(({ filled }) => filled)).toEqual([2, 2, 1, 2])
  })

  it('says how many rows wait where the answer decides, and counts their cells all the same', async () => {
    const bytes = text('NAME;ARRIVAL\nAna;01/02/2025\nBo;03/04/2025\nEva;\n')
    const profile = await profileOf(bytes, 'UTC', (proposed) => ({
      ...proposed,
      columns: [
        { column: 'NAME', becomes: 'name' },
        { column: 'ARRIVAL', becomes: 'arrival', date: {} },
      ],
    }))
    const found = await preview(bytes, profile)
    expect(found).toMatchObject({ rows: 3, accepted: 0, refusedRows: 1, waitingRows: 2 })
    expect(found.columns.map(({ filled }) => filled)).toEqual([3, 2])
  })

  it('tells of a refused row what is wrong with it, not what is still to be said of a column', async () => {
    const bytes = text('NAME;ARRIVAL;BIRTH\nAna;01/02/2025;2000-01-01\nBo;03/04/2025;30 of it\n')
    const profile = await profileOf(bytes, 'UTC', (proposed) => ({
      ...proposed,
      columns: [
        { column: 'NAME', becomes: 'name' },
        { column: 'ARRIVAL', becomes: 'arrival', date: {} },
        { column: 'BIRTH', becomes: 'birth', date: { order: 'year-first' } },
      ],
    }))
    const found = await preview(bytes, profile)
    expect(found).toMatchObject({ refusedRows: 1, waitingRows: 1 })
    expect(found.refused[0]?.faults.map(({ column }) => column)).toEqual(['BIRTH'])
  })
})

const toBeWritten = (bytes: Uint8Array, profile: ImportProfile) => ({
  file: importFile(bytes),
  profile,
  now,
  units: new Map<string, string>(),
  context: { zone: 'UTC', recordedAt: now, recordedBy: 'someone', units: new Map<string, string>() },
  tellAs: tellAs('list.csv'),
  known: new Map<string, string>(),
})

describe('the worker', () => {
  const small = text('NAME,ARRIVAL\nAna,2026-10-03\nBo,2026-02-30\n')

  it('posts accepted rows ready to be written and answers with what it counted', async () => {
    const profile = await profileOf(small, 'UTC', (proposed) => proposed)
    const batches: ReadyBatch[] = []
    const answer = await runJob('import.rows', toBeWritten(small, profile), {
      ...terms,
      onMessage: (message) => {
        batches.push(message as ReadyBatch)
      },
    }).done
    expect(answer).toMatchObject({ ok: true, value: { rows: 2, accepted: 1, refusedRows: 1 } })
    expect(
      batches.flatMap(({ entries }) => readTold(entries).map(({ rows }) => rows[0]?.after?.familyName)),
    ).toEqual(['Ana'])
  })
  it('refuses to read rows while a question is open', async () => {
    const bytes = text('NAME,ARRIVAL\nAna,03/10/2026\n')
    const profile = await profileOf(bytes, 'UTC', (proposed) => proposed)
    const answer = await runJob('import.rows', toBeWritten(bytes, profile), terms).done
    expect(answer).toEqual({ ok: false, problem: { code: 'conflict', why: 'import.confirmFirst' } })
  })
  it('is ended when it takes too long or is cancelled', async () => {
    const profile = await profileOf(small, 'UTC', (proposed) => proposed)
    const input = { file: importFile(small), profile, now, units: new Map<string, string>() }
    const late = await runJob('import.preview', input, { ...terms, timeoutMs: 1 }).done
    expect(late).toEqual({ ok: false, problem: { code: 'conflict', why: 'job.tooSlow' } })
    const cancelled = runJob('import.preview', input, terms)
    cancelled.cancel()
    expect(await cancelled.done).toEqual({ ok: false, problem: { code: 'conflict', why: 'job.cancelled' } })
  })
  it('writes the refused rows as a file that can be mended and imported again', async () => {
    const profile = await profileOf(small, 'UTC', (proposed) => proposed)
    const answer = await runJob(
      'import.refusals',
      { file: importFile(small), profile, now, units: new Map(), language: 'en' as const },
      terms,
    ).done
    const file = answer.ok ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(answer.value) : ''
    expect(file).toBe(
      '\ufeffNAME,ARRIVAL,habeas:line,habeas:reason\r\nBo,2026-02-30,3,ARRIVAL: February has 28 days\r\n',
    )
    const mended = await preview(text(file.replace('02-30', '02-28')), profile)
    expect(mended).toMatchObject({ rows: 1, accepted: 1 })
  })
})
