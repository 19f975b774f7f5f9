import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { answerOf, refusalOf } from '../../../tests/support/a-desk'
import { aRegister } from '../../../tests/support/a-register'
import type { PlainDate } from '../../core/dates/plain-date'
import type { Correction } from '../../core/import/correction'
import type { ImportProfile } from '../../core/import/import-profile'
import type { ImportState } from '../../core/import/import-questions'
import { readHead } from '../store/change-log'

// Each question starts a thread of its own; on a busy machine several in a row take their time.
vi.setConfig({ testTimeout: 120_000 })

type Register = ReturnType<typeof aRegister>

const open: Register[] = []
const register = (zone = 'America/Mexico_City'): Register => {
  const made = aRegister({ zone })
  open.push(made)
  return made
}
afterEach(() => {
  for (const one of open.splice(0)) one.close()
})

const put = (to: Register, content: string | Uint8Array, name = 'list.csv') =>
  to.app.receiveFile(name, typeof content === 'string' ? new TextEncoder().encode(content) : content).id

const pause = () => new Promise((resolve) => setTimeout(resolve, 5))

const finished = async (of: Register): Promise<ImportState> => {
  for (;;) {
    const state = answerOf(await of.ask('imports.progress', {}))
    if (state.kind !== 'running') return state
    await pause()
  }
}

const proposal = async (of: Register, fileId: string): Promise<ImportProfile> =>
  answerOf(await of.ask('imports.inspect', { fileId })).proposal

const importFile = async (
  to: Register,
  fileId: string,
  profile: ImportProfile,
  corrections: readonly Correction[] = [],
) => {
  answerOf(await to.ask('imports.start', { fileId, profile, corrections: [...corrections] }))
  const state = await finished(to)
  if (state.kind !== 'done') throw new Error(JSON.stringify(state))
  return state.result
}

const count = (of: Register, table: string): number =>
  of.store.reader.raw.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number

const list =
  'NAME,STOP DATE,NATIONALITY\n"Ramírez, Elena",2026-10-03 07:40,HND\nBaptiste,2026-10-14,Haití\n,2026-10-01,MX\n'

describe('an import', () => {
  it('makes everyone findable by name, however many come in', async () => {
    const to = register()
    // The index of names is brought up to date every ten thousand people.
    const ordinal = (at: number) => [...String(at)].map((digit) => 'abcdefghij'[Number(digit)]).join('')
    const many = Array.from({ length: 20_500 }, (_, at) => `Q${ordinal(at)},2026-10-03`)
    const fileId = put(to, ['NAME,STOP DATE', ...many].join('\n'))
    await importFile(to, fileId, await proposal(to, fileId))
    for (const at of [0, 9_999, 10_000, 10_499, 19_999, 20_000, 20_499]) {
      const found = answerOf(await to.ask('people.search', { text: `q${ordinal(at)}`, limit: 50 }))
      expect(found.filter(({ name }) => name === `Q${ordinal(at)}`)).toHaveLength(1)
    }
  })

  it('writes people with their stays in one action, which one undo takes back', async () => {
    const to = register()
    const before = readHead(to.store.reader)
    const fileId = put(to, list)
    const profile = await proposal(to, fileId)
    const result = await importFile(to, fileId, profile)
    expect(result).toMatchObject({ rows: 3, accepted: 2, refusedRows: 1, alreadyHereRows: 0 })
    expect(result.refused).toEqual([
      { line: 4, faults: [{ column: 'NAME', value: '', reason: 'noNameNoNumber' }] },
    ])
    const rows = to.store.reader.raw
      .prepare(
        `SELECT p.family_name AS name, p.nationalities, s.start_at AS startAt, s.start_precision AS precision
         FROM person p JOIN stay s ON s.person_id = p.id ORDER BY p.family_name`,
      )
      .all()
    expect(rows).toEqual([
      { name: 'Baptiste', nationalities: '["HT"]', startAt: '2026-10-14T06:00:00.000Z', precision: 'day' },
      { name: 'Ramírez', nationalities: '["HN"]', startAt: '2026-10-03T13:40:00.000Z', precision: 'minute' },
    ])
    const actions = to.store.reader.raw
      .prepare('SELECT DISTINCT action_id FROM change WHERE seq > ?')
      .pluck()
      .all(before.seq)
    expect(actions).toEqual([result.actionId])
    answerOf(await to.ask('actions.undo', { actionId: result.actionId, reason: 'wrong file' }))
    expect([count(to, 'person'), count(to, 'stay'), count(to, 'event')]).toEqual([0, 0, 0])
  })

  it('finds everyone already here when the same file comes again, and adds nobody', async () => {
    const to = register()
    const fileId = put(to, list)
    const profile = await proposal(to, fileId)
    await importFile(to, fileId, profile)
    const inspected = answerOf(await to.ask('imports.inspect', { fileId }))
    expect(inspected.importedBefore).toMatchObject([{ accepted: 2 }])
    const previewed = answerOf(await to.ask('imports.preview', { fileId, profile }))
    expect(previewed).toMatchObject({ accepted: 0, alreadyHereRows: 2 })
    const again = await importFile(to, fileId, profile)
    expect(again).toMatchObject({ accepted: 0, alreadyHereRows: 2 })
    expect(again.alreadyHere.map(({ line, name }) => [line, name])).toEqual([
      [2, 'Elena Ramírez'],
      [3, 'Baptiste'],
    ])
    const doubled = await importFile(to, fileId, { ...profile, alreadyHere: 'take' })
    expect(doubled.accepted).toBe(2)
    expect(count(to, 'person')).toBe(4)
  })

  it('keeps equal rows and lists which row they equal', async () => {
    const to = register()
    const fileId = put(to, 'NAME,STOP DATE\nAna,2026-10-03\nBo,2026-10-03\nAna,2026-10-03\n')
    const result = await importFile(to, fileId, await proposal(to, fileId))
    expect(result).toMatchObject({ accepted: 3, duplicateRows: 1, duplicates: [{ line: 4, sameAs: 2 }] })
  })

  it('does not start while the month is not confirmed, and changes nothing', async () => {
    const to = register()
    const fileId = put(to, 'NAME,STOP DATE\nAna,03/10/2026\n')
    const before = readHead(to.store.reader)
    answerOf(await to.ask('imports.start', { fileId, profile: await proposal(to, fileId) }))
    expect(await finished(to)).toMatchObject({ kind: 'failed', why: 'import.confirmFirst' })
    expect(readHead(to.store.reader)).toEqual(before)
    expect(count(to, 'person')).toBe(0)
  })

  it('leaves nothing behind when it is cancelled midway, and the register takes commands again', async () => {
    const to = register()
    const before = readHead(to.store.reader)
    const rows = Array.from({ length: 30_000 }, (_, row) => `Person ${row},2026-10-03\n`).join('')
    const fileId = put(to, `NAME,STOP DATE\n${rows}`)
    // Reading the file once more would give the import time to end.
    const profile = await proposal(to, fileId)
    answerOf(await to.ask('imports.start', { fileId, profile }))
    for (;;) {
      const state = answerOf(await to.ask('imports.progress', {}))
      if (state.kind !== 'running' || state.done > 0) break
      await pause()
    }
    expect(
      refusalOf(await to.ask('units.add', { name: 'X', kind: 'ordinary', capacity: 1, floorAreaM2: 1 })),
    ).toBe('write.busy')
    expect(refusalOf(await to.ask('imports.start', { fileId, profile }))).toBe('import.running')
    answerOf(await to.ask('imports.cancel', {}))
    expect(await finished(to)).toMatchObject({ kind: 'cancelled' })
    expect(count(to, 'person')).toBe(0)
    expect(readHead(to.store.reader)).toEqual(before)
    answerOf(await to.ask('units.add', { name: 'X', kind: 'ordinary', capacity: 1, floorAreaM2: 1 }))
    const small = put(to, list)
    expect(await importFile(to, small, await proposal(to, small))).toMatchObject({ accepted: 2 })
    expect(answerOf(await to.ask('people.search', { text: 'ramirez' })).map(({ name }) => name)).toEqual([
      'Elena Ramírez',
    ])
  })

  it('ends without a trace when the register is locked under it', async () => {
    const to = register()
    const rows = Array.from({ length: 30_000 }, (_, row) => `Person ${row},2026-10-03\n`).join('')
    const fileId = put(to, `NAME,STOP DATE\n${rows}`)
    answerOf(await to.ask('imports.start', { fileId, profile: await proposal(to, fileId) }))
    await pause()
    to.app.lock('demand')
    expect(refusalOf(await to.ask('imports.progress', {}))).toBe('locked')
  })

  it('puts people into the units that the register knows, and keeps other places in words', async () => {
    const to = register()
    const fileId = put(to, 'NAME,ARRIVAL,UNIT\nAna,2026-10-03 10:00,a\nBo,2026-10-03 10:00,Annex\n')
    const profile = await proposal(to, fileId)
    expect(answerOf(await to.ask('imports.preview', { fileId, profile })).otherUnits).toEqual(['Annex'])
    await importFile(to, fileId, profile)
    expect(
      to.store.reader.raw
        .prepare(
          'SELECT p.family_name AS name, s.place, u.name AS unit FROM stay s JOIN person p ON p.id = s.person_id LEFT JOIN unit u ON u.id = s.unit_id ORDER BY 1',
        )
        .all(),
    ).toEqual([
      { name: 'Ana', place: '', unit: 'A' },
      { name: 'Bo', place: 'Annex', unit: null },
    ])
  })

  it('takes in a refused row that its reader put right, and keeps in the log what the file said', async () => {
    const to = register()
    const fileId = put(to, 'NAME,STOP DATE\nAna,2026-10-03\nBo,2026-02-30\n', 'list.csv')
    const profile = await proposal(to, fileId)
    const refused = answerOf(await to.ask('imports.preview', { fileId, profile }))
    expect(refused).toMatchObject({ accepted: 1, refusedRows: 1 })
    expect(refused.refused[0]?.cells).toEqual({ NAME: 'Bo', 'STOP DATE': '2026-02-30' })
    const corrections = [{ line: 3, column: 'STOP DATE', text: '2026-02-20' }]
    expect(answerOf(await to.ask('imports.preview', { fileId, profile, corrections }))).toMatchObject({
      accepted: 2,
      refusedRows: 0,
    })
    const result = await importFile(to, fileId, profile, corrections)
    expect(result).toMatchObject({ accepted: 2, refusedRows: 0 })
    const reasons = to.store.reader.raw
      .prepare(
        `SELECT json_extract(c.contents, '$.reason') FROM change c JOIN person p ON p.id = c.entity_id
         WHERE c.action_id = ? ORDER BY p.family_name`,
      )
      .pluck()
      .all(result.actionId)
    expect(reasons).toEqual(['list.csv', 'list.csv (STOP DATE: 2026-02-30 → 2026-02-20)'])
    const again = await importFile(to, fileId, profile, corrections)
    expect(again).toMatchObject({ accepted: 0, alreadyHereRows: 2 })
  })

  it('checks a correction like any cell, and leaves out one of another reading of the file', async () => {
    const to = register()
    const fileId = put(to, 'NAME,STOP DATE\nAna,2026-10-03\nBo,2026-02-30\n')
    const profile = await proposal(to, fileId)
    const preview = async (...corrections: Correction[]) =>
      answerOf(await to.ask('imports.preview', { fileId, profile, corrections }))
    expect((await preview({ line: 3, column: 'STOP DATE', text: '2026-02-31' })).refusedRows).toBe(1)
    expect(
      await preview({ line: 9, column: 'NAME', text: 'X' }, { line: 2, column: 'Y', text: 'X' }),
    ).toMatchObject({ accepted: 1, refusedRows: 1 })
  })

  it('writes an asylum wish as a flag that only some may read, with the file as its source', async () => {
    const to = register()
    const fileId = put(to, 'NAME,STOP DATE,SOLICITA REFUGIO\nAna,2026-10-03,SI\nBo,2026-10-04,NO\n', 'o.csv')
    const profile = await proposal(to, fileId)
    expect(profile.columns[2]).toEqual({ column: 'SOLICITA REFUGIO', becomes: 'asylum' })
    const result = await importFile(to, fileId, profile)
    const flags = to.store.reader.raw
      .prepare(
        `SELECT p.family_name AS name, f.kind, f.field_group AS fieldGroup, f.source
         FROM flag f JOIN person p ON p.id = f.person_id`,
      )
      .all()
    expect(flags).toEqual([{ name: 'Ana', kind: 'asylum-claim', fieldGroup: 'asylum', source: 'o.csv' }])
    answerOf(await to.ask('actions.undo', { actionId: result.actionId }))
    expect(count(to, 'flag')).toBe(0)
  })

  it('keeps a profile under a name and hands it out again', async () => {
    const to = register()
    const fileId = put(to, list)
    const profile = await proposal(to, fileId)
    answerOf(await to.ask('importProfiles.save', { name: 'October', profile }))
    answerOf(
      await to.ask('importProfiles.save', { name: 'October', profile: { ...profile, missingStart: 'take' } }),
    )
    expect(answerOf(await to.ask('importProfiles.list', {}))).toMatchObject([
      { name: 'October', profile: { missingStart: 'take' } },
    ])
  })
})

const folder = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))

describe.skipIf(!existsSync(folder))('the New York register (skipped where shared/data is absent)', () => {
  it('gives the number of people held longer than each mark', async () => {
    const to = register('America/New_York')
    const fileId = put(to, new Uint8Array(readFileSync(`${folder}nyc_in_custody_2021-02-10.csv`)), 'nyc.csv')
    const proposed = await proposal(to, fileId)
    const profile: ImportProfile = {
      ...proposed,
      columns: proposed.columns.map((entry) => {
        if (entry.becomes === 'age') return { ...entry, ageOn: '2021-02-10' as PlainDate }
        if (entry.becomes === 'end') return { ...entry, endKind: 'release' }
        return entry.becomes === 'arrival' ? { ...entry, date: { order: 'month-first' } } : entry
      }),
    }
    expect(await importFile(to, fileId, profile)).toMatchObject({ accepted: 5310, refusedRows: 0 })
    // 2021-02-11T00:00 in New York is 05:00 UTC; each mark is that many hours of 3,600 seconds before.
    const held = (hours: number) =>
      to.store.reader.raw
        .prepare('SELECT count(*) FROM stay WHERE start_at < ? AND end_at IS NULL')
        .pluck()
        .get(new Date(Date.UTC(2021, 1, 11, 5) - hours * 3_600_000).toISOString())
    const days = [2, 3, 14, 30, 90, 180, 365, 540, 730]
    expect(days.map((day) => held(day * 24))).toEqual([5241, 5213, 4915, 4546, 3501, 2387, 1490, 940, 508])
  })
})
