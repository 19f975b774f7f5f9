import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chainHeadFile } from '../../src/main/store/chain-head-file'
import { chainHash, digestOf, type EntryHeader } from '../../src/main/store/change-log'
import { createStore, openStore } from '../../src/main/store/open-store'
import { testNow } from '../support/a-register'
import { buildChildProgram, startChild } from '../support/child-program'
import { tempFolder } from '../support/temp-folder'

const kills = 200
const keyFill = 9

const aRegister = () => {
  const file = join(tempFolder(), 'x.habeas')
  const made = createStore(file, Buffer.alloc(32, keyFill))
  if (!made.ok || made.value.writer === null) throw new Error('no store')
  const { raw } = made.value.writer
  raw.prepare("INSERT INTO facility VALUES ('f', 'F', 'MX', 'UTC', 'en', 10, 1, ?)").run(testNow)
  raw.prepare("INSERT INTO user VALUES ('user-1', 'U', 'u', 'administrator', 1, ?)").run(testNow)
  made.value.close()
  return file
}

type Row = EntryHeader & { contents: string; hash: Buffer }

/** Reads a register as the next start would: the units in it, and whether every entry follows from the one before. */
const readBack = (file: string, from: { seq: number; hash: Buffer }) => {
  const opened = openStore(file, Buffer.alloc(32, keyFill), { mode: 'read-only' })
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem))
  const { raw } = opened.value.reader
  const units = new Set(raw.prepare('SELECT name FROM unit').pluck().all() as string[])
  const rows = raw
    .prepare(
      `SELECT seq, recorded_at AS recordedAt, user_id AS userId, command, action_id AS actionId, entity,
              entity_id AS entityId, contents, hash FROM change WHERE seq > ? ORDER BY seq`,
    )
    .all(from.seq) as Row[]
  let last = from
  for (const { contents, hash, ...header } of rows) {
    expect(header.seq).toBe(last.seq + 1)
    expect(chainHash(last.hash, header, digestOf(contents)).equals(hash)).toBe(true)
    last = { seq: header.seq, hash }
  }
  const head = chainHeadFile(file).compare(opened.value.reader).kind
  opened.value.close()
  return { units, last, head }
}

describe('a save that was confirmed', () => {
  it(`survives each of ${kills} kills at random points, and the chain stays whole`, {
    timeout: 900_000,
  }, async () => {
    const program = await buildChildProgram('tests/faults/tireless-clerk.ts')
    const file = aRegister()
    const confirmed: string[] = []
    let last: { seq: number; hash: Buffer } = { seq: 0, hash: Buffer.alloc(32) }
    for (let kill = 0; kill < kills; kill += 1) {
      const child = startChild(program, [file, String(kill), String(keyFill)])
      let said = ''
      child.stdout?.setEncoding('utf8').on('data', (text: string) => {
        if (said === '') setTimeout(() => child.kill('SIGKILL'), Math.random() * 80)
        said += text
      })
      const [, signal] = await once(child, 'close')
      expect(signal).toBe('SIGKILL')
      // A line that was cut off was not confirmed.
      confirmed.push(...said.split('\n').slice(1, -1))
      const read = readBack(file, last)
      expect(confirmed.filter((name) => !read.units.has(name))).toEqual([])
      // At most the one save that was under way may be there without having been confirmed.
      expect(read.units.size - confirmed.length).toBeLessThanOrEqual(kill + 1)
      expect(read.last.seq).toBe(read.units.size)
      expect(read.head === 'same' || read.head === 'none').toBe(true)
      last = read.last
    }
    expect(confirmed.length).toBeGreaterThan(kills / 2)
  })
})
