import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tempFolder } from '../../../tests/support/temp-folder'
import { conflict, ok } from '../../core/result'
import type { Store } from './db'
import { hashOf, laxTables, type Migration, readMigrations, shippedMigrations } from './migrate'
import { createStore, openStore } from './open-store'

const key = Buffer.alloc(32, 1)
const migration = (tag: string, when: number, sql: string): Migration => ({
  tag,
  when,
  sql,
  hash: hashOf(sql),
})
const first = migration('0000_one', 1, 'CREATE TABLE a (id INTEGER PRIMARY KEY, b TEXT NOT NULL) STRICT;')
const second = migration('0001_two', 2, 'ALTER TABLE a ADD COLUMN c TEXT;')
const broken = migration('0001_two', 2, 'ALTER TABLE a ADD COLUMN c TEXT; INSERT INTO nowhere VALUES (1);')

const fileWith = (migrations: readonly Migration[], sql = ''): string => {
  const file = join(tempFolder(), 'x.habeas')
  const store = value(createStore(file, key, migrations))
  if (sql !== '') store.writer?.raw.exec(sql)
  store.close()
  return file
}
const value = (result: ReturnType<typeof openStore>): Store => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}
const refusal = (result: ReturnType<typeof openStore>) =>
  result.ok || result.problem.code !== 'conflict' ? 'none' : result.problem.why

describe('migrate', () => {
  it('brings an older register up to date and keeps its rows', () => {
    const file = fileWith([first], "INSERT INTO a (b) VALUES ('kept')")
    const store = value(openStore(file, key, { mode: 'read-write', migrations: [first, second] }))
    expect(store.reader.raw.prepare('SELECT b, c FROM a').all()).toEqual([{ b: 'kept', c: null }])
    store.close()
  })

  it('calls for a backup before it changes an older register, and not otherwise', () => {
    const file = fileWith([first])
    const columns: number[] = []
    const beforeMigration = (db: Store['reader']) => {
      columns.push(db.raw.prepare("SELECT count(*) FROM pragma_table_info('a')").pluck().get() as number)
      return ok(null)
    }
    const options = { mode: 'read-write', migrations: [first, second], beforeMigration } as const
    value(openStore(file, key, options)).close()
    value(openStore(file, key, options)).close()
    expect(columns).toEqual([2])
  })

  it('migrates nothing where the backup could not be made', () => {
    const file = fileWith([first])
    const beforeMigration = () => conflict('backups.diskFull')
    const options = { mode: 'read-write', migrations: [first, second], beforeMigration } as const
    expect(openStore(file, key, options)).toEqual(conflict('backups.diskFull'))
    const store = value(openStore(file, key, { mode: 'read-write', migrations: [first] }))
    expect(store.reader.raw.prepare("SELECT count(*) FROM pragma_table_info('a')").pluck().get()).toBe(2)
    store.close()
  })

  it('applies a migration whole or not at all', () => {
    const file = fileWith([first])
    expect(() => openStore(file, key, { mode: 'read-write', migrations: [first, broken] })).toThrow(/nowhere/)
    const store = value(openStore(file, key, { mode: 'read-write', migrations: [first] }))
    expect(store.reader.raw.prepare("SELECT count(*) FROM pragma_table_info('a')").pluck().get()).toBe(2)
    store.close()
  })

  it('leaves a register of a newer version untouched', () => {
    const file = fileWith([first, second])
    const before = readFileSync(file)
    expect(refusal(openStore(file, key, { mode: 'read-write', migrations: [first] }))).toBe(
      'store.newerVersion',
    )
    expect(refusal(openStore(file, key, { mode: 'read-only', migrations: [first] }))).toBe(
      'store.newerVersion',
    )
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('refuses a register made with another text under the same name', () => {
    const file = fileWith([first])
    const edited = migration('0000_one', 1, `${first.sql} -- edited`)
    expect(refusal(openStore(file, key, { mode: 'read-write', migrations: [edited] }))).toBe(
      'store.newerVersion',
    )
  })

  it('does not open an older register read-only, where it could not be migrated', () => {
    const file = fileWith([first])
    const options = { mode: 'read-only', migrations: [first, second] } as const
    expect(refusal(openStore(file, key, options))).toBe('store.needsMigration')
  })

  it('refuses to leave a reference that leads nowhere', () => {
    const orphan = migration(
      '0001_orphan',
      2,
      'CREATE TABLE d (a INTEGER NOT NULL REFERENCES a(id)) STRICT; INSERT INTO d VALUES (99);',
    )
    const file = fileWith([first])
    expect(() => openStore(file, key, { mode: 'read-write', migrations: [first, orphan] })).toThrow(
      /reference/,
    )
  })
})

describe('readMigrations', () => {
  it('stops at a migration dated before the one it follows', () => {
    const entries = [
      { tag: '0000_one', when: 2 },
      { tag: '0001_two', when: 1 },
    ]
    expect(() => readMigrations({ entries }, { '0000_one': '', '0001_two': '' })).toThrow(
      /0001_two is dated after/,
    )
  })

  it('stops at a migration whose file is missing', () => {
    expect(() => readMigrations({ entries: [{ tag: '0000_one', when: 1 }] }, {})).toThrow(
      /0000_one has its file/,
    )
  })
})

describe('the shipped migrations', () => {
  const shipped: unknown = JSON.parse(readFileSync('drizzle/shipped.json', 'utf8'))

  // A failure here names the new digest: add a new migration's, but never change an old one's.
  it('are those whose digests are committed, in their order', () => {
    expect(shippedMigrations.length).toBeGreaterThan(0)
    expect(Object.fromEntries(shippedMigrations.map(({ tag, hash }) => [tag, hash]))).toEqual(shipped)
  })

  it('bring a register of each version before to this one, with its rows and a backup first', () => {
    for (let known = 1; known < shippedMigrations.length; known += 1) {
      const file = fileWith(
        shippedMigrations.slice(0, known),
        `INSERT INTO user (id, name, login, role, active, created_at)
         VALUES ('u', 'Kept', 'kept', 'administrator', 1, '2026-11-24T18:00:00.000Z')`,
      )
      let copies = 0
      const beforeMigration = () => {
        copies += 1
        return ok(null)
      }
      const store = value(openStore(file, key, { mode: 'read-write', beforeMigration }))
      expect(copies).toBe(1)
      expect(store.reader.raw.prepare('SELECT name FROM user').pluck().all()).toEqual(['Kept'])
      expect(store.reader.raw.prepare('SELECT count(*) FROM facility_answer').pluck().get()).toBe(0)
      store.close()
    }
  })

  it('take for the facility a yes or a no that does not end before it begins', () => {
    const store = value(createStore(join(tempFolder(), 'x.habeas'), key))
    const insert = (value: string, fromAt: string, untilAt: string) => () =>
      store.writer?.raw
        .prepare("INSERT INTO facility_answer VALUES ('a', 'influx', ?, ?, ?, '', '', 'u', 0)")
        .run(value, fromAt, untilAt)
    expect(insert('perhaps', '2026-01-01', '2026-01-02')).toThrow(/CHECK/)
    expect(insert('yes', '2026-01-02', '2026-01-01')).toThrow(/CHECK/)
    expect(insert('yes', '2026-01-01', '2026-01-02')).not.toThrow()
    store.close()
  })

  it('make strict tables only', () => {
    const store = value(createStore(join(tempFolder(), 'x.habeas'), key))
    const searchIndex = laxTables(store.reader.raw).filter((name) => !name.startsWith('person_search'))
    store.close()
    expect(searchIndex).toEqual([])
  })

  it('would be caught with a table that is not strict', () => {
    const lax = migration('0000_lax', 1, 'CREATE TABLE lax (a TEXT);')
    const store = value(createStore(join(tempFolder(), 'x.habeas'), key, [lax]))
    expect(laxTables(store.reader.raw)).toEqual(['lax'])
    store.close()
  })
})
