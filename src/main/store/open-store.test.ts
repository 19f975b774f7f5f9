import { chmodSync, copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { tempFolder } from '../../../tests/support/temp-folder'
import type { Store } from './db'
import { createStore, isEncrypted, openStore } from './open-store'

const key = (fill: number) => Buffer.alloc(32, fill)
const opened: Store[] = []
afterEach(() => {
  for (const store of opened.splice(0)) store.close()
})
const keep = (result: ReturnType<typeof openStore>): Store => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  opened.push(result.value)
  return result.value
}
const aRegister = () => {
  const file = join(tempFolder(), 'rio-claro.habeas')
  keep(createStore(file, key(1))).close()
  return file
}
const why = (result: ReturnType<typeof openStore>) =>
  result.ok ? 'opened' : result.problem.code === 'conflict' ? result.problem.why : result.problem.code

describe('createStore', () => {
  it('writes no plain SQLite file and keeps others out of it', () => {
    const file = aRegister()
    expect(isEncrypted(file)).toBe(true)
    expect(statSync(file).mode & 0o077).toBe(0)
  })

  it('never replaces a register that is there', () => {
    const file = aRegister()
    const before = readFileSync(file)
    expect(why(createStore(file, key(2)))).toBe('store.exists')
    expect(readFileSync(file).equals(before)).toBe(true)
  })
})

describe('openStore', () => {
  it('sets every pragma of the preamble on both connections', () => {
    const { writer, reader } = keep(openStore(aRegister(), key(1), { mode: 'read-write' }))
    const read = (db: Store['reader'] | null, name: string) => db?.raw.pragma(name, { simple: true })
    expect(read(writer, 'journal_mode')).toBe('wal')
    expect(read(writer, 'synchronous')).toBe(2)
    expect(read(writer, 'secure_delete')).toBe(1)
    expect(read(reader, 'query_only')).toBe(1)
    for (const db of [writer, reader]) {
      expect(read(db, 'temp_store')).toBe(2)
      expect(read(db, 'foreign_keys')).toBe(1)
      expect(read(db, 'trusted_schema')).toBe(0)
      expect(read(db, 'cell_size_check')).toBe(1)
      expect(read(db, 'busy_timeout')).toBe(5000)
      expect(read(db, 'cache_size')).toBe(-65536)
    }
    if (process.platform === 'darwin') expect(read(writer, 'checkpoint_fullfsync')).toBe(1)
  })

  it('answers a wrong key, and a file that is no register, with a refusal', () => {
    const file = aRegister()
    expect(why(openStore(file, key(2), { mode: 'read-write' }))).toBe('store.wrongKeyOrDamaged')
    writeFileSync(file, 'not a register')
    expect(why(openStore(file, key(1), { mode: 'read-write' }))).toBe('store.wrongKeyOrDamaged')
    expect(why(openStore(`${file}-gone`, key(1), { mode: 'read-write' }))).toBe('store.missing')
  })

  it('wipes nothing of the key it was lent, and keeps none of it', () => {
    const lent = key(1)
    keep(openStore(aRegister(), lent, { mode: 'read-only' }))
    expect(lent.equals(key(1))).toBe(true)
  })

  it('lets the reader see what the writer saved, and write nothing', () => {
    const { writer, reader } = keep(openStore(aRegister(), key(1), { mode: 'read-write' }))
    writer?.raw.exec("INSERT INTO unit (id, name, kind) VALUES ('u1', 'North', 'ward')")
    expect(reader.raw.prepare('SELECT name FROM unit').pluck().get()).toBe('North')
    expect(() => reader.raw.exec('DELETE FROM unit')).toThrow(/readonly/)
  })

  it('opens read-only without a writer', () => {
    const { writer, reader } = keep(openStore(aRegister(), key(1), { mode: 'read-only' }))
    expect(writer).toBeNull()
    expect(reader.raw.prepare('SELECT count(*) FROM person').pluck().get()).toBe(0)
  })

  it('opens a copy in rollback-journal mode from a folder that cannot be written', () => {
    const file = aRegister()
    const folder = tempFolder()
    const copy = join(folder, 'copy.habeas')
    const store = keep(openStore(file, key(1), { mode: 'read-write' }))
    store.writer?.raw.prepare('VACUUM INTO ?').run(copy)
    chmodSync(copy, 0o400)
    chmodSync(folder, 0o500)
    const before = readFileSync(copy)
    const { reader } = keep(openStore(copy, key(1), { mode: 'read-only' }))
    expect(reader.raw.pragma('journal_mode', { simple: true })).toBe('delete')
    expect(reader.raw.prepare('SELECT count(*) FROM person').pluck().get()).toBe(0)
    chmodSync(folder, 0o700)
    expect(readFileSync(copy).equals(before)).toBe(true)
  })

  it('needs no diagnostic report to find its native library', () => {
    const report = vi.spyOn(process.report, 'getReport').mockImplementation(() => {
      throw new Error('forbidden in a packaged program')
    })
    keep(openStore(aRegister(), key(1), { mode: 'read-only' }))
    expect(report).not.toHaveBeenCalled()
    report.mockRestore()
  })

  it('takes a file that was cut to nothing as damaged, and never begins a new register in it', () => {
    const file = aRegister()
    writeFileSync(file, '')
    expect(why(openStore(file, key(1), { mode: 'read-write' }))).toBe('store.damaged')
    expect(readFileSync(file).byteLength).toBe(0)
  })

  it('answers damage beyond the first page with a refusal too', () => {
    const file = aRegister()
    const bytes = readFileSync(file)
    bytes.fill(7, 4096)
    writeFileSync(file, bytes)
    expect(why(openStore(file, key(1), { mode: 'read-only' }))).toBe('store.damaged')
  })

  it('finds a single flipped bit in any page it reads', () => {
    const file = aRegister()
    const copy = `${file}.bad`
    copyFileSync(file, copy)
    const bytes = readFileSync(copy)
    bytes.writeUInt8(bytes.readUInt8(100) ^ 4, 100)
    writeFileSync(copy, bytes)
    expect(why(openStore(copy, key(1), { mode: 'read-only' }))).toBe('store.wrongKeyOrDamaged')
  })

  describe('a register whose last saves lie in the write-ahead log alone', () => {
    /** A copy as a power cut leaves it: the file, and beside it the log that was not yet written into it. */
    const leftBehind = () => {
      const file = aRegister()
      const store = keep(openStore(file, key(1), { mode: 'read-write' }))
      store.writer?.raw.exec("INSERT INTO unit (id, name, kind) VALUES ('u1', 'North', 'ward')")
      // A new table is told on the first page, which is in the log then.
      store.writer?.raw.exec('CREATE TABLE another (words TEXT) STRICT')
      const left = join(tempFolder(), 'left.habeas')
      copyFileSync(file, left)
      copyFileSync(`${file}-wal`, `${left}-wal`)
      return left
    }
    const units = (file: string) =>
      keep(openStore(file, key(1), { mode: 'read-write' }))
        .reader.raw.prepare('SELECT name FROM unit')
        .pluck()
        .all()

    it('keeps them when somebody tries another key', () => {
      const left = leftBehind()
      for (const mode of ['read-only', 'read-write'] as const)
        expect(why(openStore(left, key(2), { mode }))).toBe('store.wrongKeyOrDamaged')
      expect(units(left)).toEqual(['North'])
    })

    it('opens whole although the first page of the file was half written', () => {
      const left = leftBehind()
      writeFileSync(left, readFileSync(left).fill(7, 512, 4096))
      expect(units(left)).toEqual(['North'])
    })
  })
})
