import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLoggedRegister } from '../../../tests/support/a-logged-register'
import { helpHere } from '../../../tests/support/help-here'
import { firstWrongEntry, openIndependently, rawRows } from '../../../tests/support/independent-verifier'
import { seeded } from '../../../tests/support/seeded'
import { chainHash, digestOf, readHead } from './change-log'
import { checkChain, type LogEntry } from './check-chain'
import type { WritableDb } from './db'
import { logEntries } from './log-entries'
import { verifyChain } from './verify-chain'

let register: ReturnType<typeof aLoggedRegister>
let writer: WritableDb
beforeAll(() => {
  register = aLoggedRegister()
  writer = register.store.writer as WritableDb
})
afterAll(() => register.close())

const check = (entries: readonly LogEntry[], known?: Parameters<typeof checkChain>[0]) => {
  const chain = checkChain(known)
  for (const entry of entries) if (!chain.take(entry)) break
  return chain.report()
}

const flipBit = (bytes: Uint8Array, random: ReturnType<typeof seeded>): Buffer => {
  const flipped = Buffer.from(bytes)
  const at = Math.floor(random.next() * flipped.length)
  flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << Math.floor(random.next() * 8)), at)
  return flipped
}

const texts = ['recordedAt', 'userId', 'command', 'actionId', 'entity', 'entityId'] as const
const textColumns = ['recorded_at', 'user_id', 'command', 'action_id', 'entity', 'entity_id'] as const

describe('verifyChain', () => {
  it('finds nothing wrong with a log that nobody touched', () => {
    const report = verifyChain(register.store.reader)
    expect(report).toMatchObject({ entries: 37, erased: 0, broken: null, backDated: { count: 0 } })
    expect(report.head).toEqual(readHead(register.store.reader))
  })

  it('tells how far it is', () => {
    const told: [number, number][] = []
    verifyChain(register.store.reader, { onProgress: (done, of) => told.push([done, of]) })
    expect(told).toEqual([[37, 37]])
  })

  it('counts contents that were erased lawfully, and keeps the chain', () => {
    writer.raw.exec('SAVEPOINT lawful')
    writer.raw.exec('UPDATE change SET contents = NULL WHERE seq IN (5, 6)')
    expect(verifyChain(writer)).toMatchObject({ entries: 37, erased: 2, broken: null })
    writer.raw.exec('ROLLBACK TO lawful; RELEASE lawful')
  })

  it('flags a date earlier than the one before it, without calling the chain broken', () => {
    const [first, second] = [...logEntries(register.store.reader)]
    if (!first || !second) throw new Error('entries')
    const digest = Buffer.from(second.contentsDigest, 'hex')
    const earlier = { ...second, recordedAt: '2026-11-20T00:00:00.000Z' as typeof second.recordedAt }
    earlier.hash = chainHash(Buffer.from(first.hash, 'hex'), earlier, digest).toString('hex')
    expect(check([first, earlier])).toMatchObject({ broken: null, backDated: { count: 1, firstSeq: 2 } })
  })
})

describe('10,000 tamperings of the log', () => {
  it('are each found, and the first bad entry is named', () => {
    const random = seeded(20261124)
    const whole = [...logEntries(register.store.reader)]
    const head = readHead(register.store.reader)
    const kinds = [
      'text',
      'seq',
      'contents',
      'digest',
      'hash',
      'remove',
      'repeat',
      'swap',
      'exchange',
      'cut',
    ] as const
    const seen = new Map<string, number>()
    for (let round = 0; round < 10_000; round += 1) {
      const entries = whole.map((entry) => ({ ...entry }))
      const at = Math.floor(random.next() * entries.length)
      const other = (at + 1 + Math.floor(random.next() * (entries.length - 1))) % entries.length
      const entry = entries[at] as LogEntry
      const kind = random.pick(kinds)
      let due = at + 1
      if (kind === 'text') {
        const field = random.pick(texts)
        Object.assign(entry, { [field]: flipBit(Buffer.from(entry[field]), random).toString() })
      } else if (kind === 'seq') entry.seq ^= 1 << Math.floor(random.next() * 20)
      else if (kind === 'contents') entry.contents = flipBit(Buffer.from(entry.contents as string), random)
      else if (kind === 'digest')
        entry.contentsDigest = flipBit(Buffer.from(entry.contentsDigest, 'hex'), random).toString('hex')
      else if (kind === 'hash') entry.hash = flipBit(Buffer.from(entry.hash, 'hex'), random).toString('hex')
      else if (kind === 'remove') entries.splice(at, 1)
      else if (kind === 'repeat') {
        entries.splice(at, 0, { ...entry })
        due = at + 2
      } else if (kind === 'swap') {
        entries[at] = whole[other] as LogEntry
        entries[other] = entry
        due = Math.min(at, other) + 1
      } else if (kind === 'exchange') {
        // Two people's facts change places, digests and all.
        const { contents, contentsDigest } = whole[other] as LogEntry
        Object.assign(entries[other] as LogEntry, {
          contents: entry.contents,
          contentsDigest: entry.contentsDigest,
        })
        Object.assign(entry, { contents, contentsDigest })
        due = Math.min(at, other) + 1
      } else {
        entries.splice(at)
        due = at + 1
      }
      const { broken } = check(entries, [head])
      if (broken?.seq !== due)
        expect.fail(`round ${round}, ${kind} at ${at}: ${JSON.stringify(broken)}, due ${due}`)
      seen.set(kind, (seen.get(kind) ?? 0) + 1)
    }
    expect(seen.size).toBe(kinds.length)
  })

  it('are found in the file itself by the program and by an independent verifier alike', () => {
    const random = seeded(7)
    const head = readHead(register.store.reader)
    writer.raw.exec('DROP TRIGGER change_no_update; DROP TRIGGER change_no_delete')
    const change = (sql: string, ...values: unknown[]) => writer.raw.prepare(sql).run(...values)
    for (let round = 0; round < 400; round += 1) {
      writer.raw.exec('SAVEPOINT attack')
      const seq = 1 + Math.floor(random.next() * 37)
      const kind = random.pick(['text', 'contents', 'blob', 'remove', 'insert', 'cut'] as const)
      if (kind === 'text') {
        const column = random.pick(textColumns)
        const bytes = writer.raw
          .prepare(`SELECT CAST(${column} AS BLOB) FROM change WHERE seq = ?`)
          .pluck()
          .get(seq)
        change(
          `UPDATE change SET ${column} = CAST(? AS TEXT) WHERE seq = ?`,
          flipBit(bytes as Buffer, random),
          seq,
        )
      } else if (kind === 'contents') {
        const bytes = writer.raw
          .prepare('SELECT CAST(contents AS BLOB) FROM change WHERE seq = ?')
          .pluck()
          .get(seq)
        change(
          'UPDATE change SET contents = CAST(? AS TEXT) WHERE seq = ?',
          flipBit(bytes as Buffer, random),
          seq,
        )
      } else if (kind === 'blob') {
        const column = random.pick(['contents_digest', 'hash'])
        const bytes = writer.raw
          .prepare(`SELECT ${column} FROM change WHERE seq = ?`)
          .pluck()
          .get(seq) as Buffer
        change(`UPDATE change SET ${column} = ? WHERE seq = ?`, flipBit(bytes, random), seq)
      } else if (kind === 'remove') change('DELETE FROM change WHERE seq = ?', seq)
      else if (kind === 'insert') {
        change('UPDATE change SET seq = -seq - 1 WHERE seq > ?', seq)
        change('UPDATE change SET seq = -seq WHERE seq < 0')
        change(
          `INSERT INTO change SELECT seq + 1, recorded_at, user_id, command, action_id, entity, entity_id, contents,
             contents_digest, hash FROM change WHERE seq = ?`,
          seq,
        )
      } else change('DELETE FROM change WHERE seq >= ?', seq)
      const due = kind === 'insert' ? seq + 1 : seq
      expect([kind, verifyChain(writer, { known: [head] }).broken?.seq]).toEqual([kind, due])
      const together = {
        known: [head],
        callForHelp: helpHere(writer, round % 8),
        stretching: { size: 5, from: 0 },
      }
      expect([kind, verifyChain(writer, together)]).toEqual([kind, verifyChain(writer, { known: [head] })])
      expect([kind, firstWrongEntry(rawRows(writer.raw), head)]).toEqual([kind, due])
      writer.raw.exec('ROLLBACK TO attack; RELEASE attack')
    }
    expect(verifyChain(writer, { known: [head] }).broken).toBeNull()
    expect(firstWrongEntry(rawRows(writer.raw), head)).toBeNull()
  })

  it('by whoever holds the key and hashes the whole log anew are found against the note outside', () => {
    const noted = readHead(register.store.reader)
    writer.raw.exec('SAVEPOINT forged')
    const forged = (
      writer.raw.prepare('SELECT contents FROM change WHERE seq = 5').pluck().get() as string
    ).replace('N-', 'M-')
    writer.raw.prepare('UPDATE change SET contents = ? WHERE seq = 5').run(forged)
    let previous: Buffer = Buffer.alloc(32)
    for (const entry of [...logEntries(writer)]) {
      const digest = digestOf(entry.contents as string)
      previous = chainHash(previous, entry, digest)
      writer.raw
        .prepare('UPDATE change SET contents_digest = ?, hash = ? WHERE seq = ?')
        .run(digest, previous, entry.seq)
    }
    expect(verifyChain(writer).broken).toBeNull()
    expect(verifyChain(writer, { known: [noted] }).broken).toMatchObject({ seq: 37, why: 'other-log' })
    expect(firstWrongEntry(rawRows(writer.raw), noted)).toBe(37)
    writer.raw.exec('ROLLBACK TO forged; RELEASE forged')
  })

  it('have not happened to a file that the independent verifier opens by itself', () => {
    const db = openIndependently(register.file, register.key)
    expect(firstWrongEntry(rawRows(db), readHead(register.store.reader))).toBeNull()
    db.close()
  })
})
