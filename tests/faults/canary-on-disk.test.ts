import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { chainHeadFile } from '../../src/main/store/chain-head-file'
import { readHead } from '../../src/main/store/change-log'
import type { WritableDb } from '../../src/main/store/db'
import { createStore } from '../../src/main/store/open-store'
import { openUnitOfWork } from '../../src/main/store/unit-of-work'
import { testNow } from '../support/a-register'
import { tempFolder } from '../support/temp-folder'

// Whole processes and whole memories are read; a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 })

// Names that stand nowhere else, in the scripts that detained people's names are written in.
const canaries = [
  'Zyqwanda Kanarova',
  'Ñusta Canarí',
  'كناري زقواندا',
  'Канаряева Зыква',
  '金丝雀测试',
  'ካናሪ ዝቅዋንዳ',
  'কানারি জিকোয়ান্ডা',
]

const formsOf = (name: string): readonly Buffer[] => [
  Buffer.from(name),
  Buffer.from(name, 'utf16le'),
  Buffer.from(Buffer.from(name).toString('base64').slice(0, 12)),
  Buffer.from(name.normalize('NFD')),
]

const foundIn = (bytes: Buffer): readonly string[] =>
  canaries.filter((name) => formsOf(name).some((form) => bytes.includes(form)))

/** What this process holds open under the folder, and files already unlinked: temporary ones are. */
const openTemporaryFiles = (): readonly Buffer[] =>
  readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      return /etilqs.*\(deleted\)$/.test(readlinkSync(`/proc/self/fd/${fd}`))
        ? [readFileSync(`/proc/self/fd/${fd}`)]
        : []
    } catch {
      // The listing itself was one of the descriptors.
      return []
    }
  })

/** Rows, name index, change log, head, a copy, and everything SQLite may put aside to sort them. */
const writeEverywhere = (db: WritableDb, folder: string, file: string) => {
  const before = readHead(db)
  const action = { actionId: 'a1', userId: 'user-1', command: 'people.add', recordedAt: testNow }
  db.raw.exec('BEGIN IMMEDIATE')
  const { work, finish } = openUnitOfWork(db, before, action)
  for (let at = 0; at < 4000; at += 1) {
    const name = canaries[at % canaries.length] ?? ''
    work.insert('person', {
      id: `p${at}`,
      number: `N-${at}`,
      familyName: `${name} ${at}`,
      givenName: name,
      scriptName: name,
      foldedName: name.toLowerCase(),
      birthKind: 'unknown',
      birthOn: null,
      birthYear: null,
      statedAge: null,
      statedAgeOn: null,
      claimedBirthOn: null,
      sex: 'unknown',
      nationalities: '[]',
      languages: '[]',
      note: name,
      createdAt: testNow,
    })
  }
  const head = finish()
  db.raw.exec('COMMIT')
  chainHeadFile(file).write(head, testNow)
  db.raw.prepare('VACUUM INTO ?').run(join(folder, 'copy.habeas'))
  db.raw.exec('CREATE TEMP TABLE aside AS SELECT * FROM person ORDER BY note, family_name')
  db.raw.exec('CREATE INDEX temp.aside_name ON aside (given_name, note, family_name)')
  db.raw.prepare("SELECT count(*) FROM person_search WHERE person_search MATCH 'zyqwanda*'").get()
}

const aStore = () => {
  const folder = tempFolder()
  const file = join(folder, 'x.habeas')
  const made = createStore(file, Buffer.alloc(32, 3))
  if (!made.ok || made.value.writer === null) throw new Error('no store')
  // So small that nothing stays in memory that may go to disk.
  made.value.writer.raw.pragma('cache_size=10')
  return { folder, file, store: made.value, writer: made.value.writer }
}

const onDisk = (folder: string) =>
  readdirSync(folder).flatMap((name) => foundIn(readFileSync(join(folder, name))))

describe('a name that was written everywhere', () => {
  it('is in no file on disk, not even a temporary one', () => {
    const { folder, file, store, writer } = aStore()
    writeEverywhere(writer, folder, file)
    expect(onDisk(folder)).toEqual([])
    expect(openTemporaryFiles().flatMap(foundIn)).toEqual([])
    writer.raw.pragma('wal_checkpoint(TRUNCATE)')
    store.close()
    expect(onDisk(folder)).toEqual([])
    expect(readdirSync(folder).sort()).toEqual(['copy.habeas', 'x.habeas', 'x.habeas-head'])
  })

  it.runIf(process.platform === 'linux')('would be found in a temporary file without the preamble', () => {
    const { folder, file, store, writer } = aStore()
    writer.raw.pragma('temp_store=file')
    writer.raw.pragma('temp.cache_size=10')
    writeEverywhere(writer, folder, file)
    expect(new Set(openTemporaryFiles().flatMap(foundIn))).toEqual(new Set(canaries))
    store.close()
  })
})
