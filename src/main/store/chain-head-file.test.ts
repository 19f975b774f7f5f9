import { copyFileSync, existsSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { testNow } from '../../../tests/support/a-register'
import { registerEach } from '../../../tests/support/register-each'
import { chainHeadFile, headFileBeside } from './chain-head-file'
import { readHead } from './change-log'
import { keepHead } from './keep-head'
import { openStore } from './open-store'

const { register } = registerEach()

describe('chainHeadFile', () => {
  it('has nothing to say of a register that came without its note', () => {
    expect(chainHeadFile(register().file).compare(register().store.reader)).toEqual({ kind: 'none' })
  })

  it('finds a register the same as its note, or some entries ahead of it', () => {
    const note = chainHeadFile(register().file)
    note.write(readHead(register().store.reader), testNow)
    expect(note.compare(register().store.reader)).toEqual({ kind: 'same' })
    const [hash] = register().store.reader.raw.prepare('SELECT hash FROM change WHERE seq = 1').pluck().all()
    note.write({ seq: 1, hash: hash as Buffer }, testNow)
    expect(note.compare(register().store.reader)).toEqual({ kind: 'same' })
  })

  it('tells after which time records are missing', () => {
    const note = chainHeadFile(register().file)
    note.write({ seq: 9, hash: Buffer.alloc(32, 1) }, '2026-11-25T09:00:00.000Z' as typeof testNow)
    expect(note.compare(register().store.reader)).toEqual({
      kind: 'missing',
      lastRecordedAt: testNow,
      notedSeq: 9,
      notedAt: '2026-11-25T09:00:00.000Z',
    })
  })

  it('tells a log that was written anew from the one it knew', () => {
    const note = chainHeadFile(register().file)
    note.write({ seq: 2, hash: Buffer.alloc(32, 1) }, testNow)
    expect(note.compare(register().store.reader)).toMatchObject({ kind: 'different', notedSeq: 2 })
  })

  it('does not take a damaged note for no note', () => {
    writeFileSync(headFileBeside(register().file), '{"format":"habeas-head","version":1,"seq":3')
    expect(chainHeadFile(register().file).compare(register().store.reader)).toEqual({ kind: 'unreadable' })
  })

  it('notices a register whose journal was deleted after the last save', () => {
    const { file, key, store } = register()
    store.writer?.raw.pragma('wal_checkpoint(TRUNCATE)')
    const old = `${file}.old`
    copyFileSync(file, old)
    store.writer?.raw.exec(
      `INSERT INTO change SELECT seq + 3, recorded_at, user_id, command, action_id, entity, entity_id, contents,
         contents_digest, hash FROM change WHERE seq = 3`,
    )
    chainHeadFile(file).write(readHead(store.reader), testNow)
    store.close()
    for (const ending of ['-wal', '-shm']) rmSync(`${file}${ending}`, { force: true })
    copyFileSync(old, file)
    const reopened = openStore(file, key, { mode: 'read-only' })
    if (!reopened.ok) throw new Error('not opened')
    expect(chainHeadFile(file).compare(reopened.value.reader)).toMatchObject({ kind: 'missing', notedSeq: 6 })
    reopened.value.close()
  })
})

describe('keepHead', () => {
  it('writes the first head at once and the last one at closing', () => {
    const head = readHead(register().store.reader)
    const kept = keepHead(register().file, () => testNow)
    kept.onCommit({ seq: 1, hash: head.hash })
    expect(chainHeadFile(register().file).read()).toMatchObject({ seq: 1 })
    kept.onCommit({ seq: 2, hash: head.hash })
    kept.onCommit({ seq: 3, hash: head.hash })
    expect(chainHeadFile(register().file).read()).toMatchObject({ seq: 1 })
    kept.close()
    expect(chainHeadFile(register().file).read()).toMatchObject({ seq: 3 })
  })

  it('writes nothing where nothing was committed', () => {
    keepHead(register().file, () => testNow).close()
    expect(existsSync(headFileBeside(register().file))).toBe(false)
  })
})
