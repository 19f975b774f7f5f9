import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLoggedRegister } from '../../../tests/support/a-logged-register'
import { helpHere } from '../../../tests/support/help-here'
import { chainHash, digestOf, readHead } from './change-log'
import type { WritableDb } from './db'
import { logEntries } from './log-entries'
import { verifyChain } from './verify-chain'
import { awaitStretches, sharedWalk, type ToldStretch, walkStretches } from './walk-stretches'

// Thirty-seven entries in stretches of six: the borders lie behind 6, 12, 18, 24, 30 and 36.
const size = 6
const borders = [6, 12, 18, 24, 30, 36]

let register: ReturnType<typeof aLoggedRegister>
let writer: WritableDb
beforeAll(() => {
  register = aLoggedRegister()
  writer = register.store.writer as WritableDb
  writer.raw.exec('DROP TRIGGER change_no_update; DROP TRIGGER change_no_delete')
})
afterAll(() => register.close())

const change = (sql: string, ...values: unknown[]) => writer.raw.prepare(sql).run(...values)

const tampered = <T>(attack: () => void, look: () => T): T => {
  writer.raw.exec('SAVEPOINT attack')
  try {
    attack()
    return look()
  } finally {
    writer.raw.exec('ROLLBACK TO attack; RELEASE attack')
  }
}

const hashAnew = (after: number, digestOfContents = false) => {
  let previous = writer.raw.prepare('SELECT hash FROM change WHERE seq = ?').pluck().get(after) as Buffer
  for (const entry of [...logEntries(writer, after)]) {
    const digest = digestOfContents
      ? digestOf(entry.contents as string)
      : Buffer.from(entry.contentsDigest, 'hex')
    previous = chainHash(previous, entry, digest)
    change('UPDATE change SET contents_digest = ?, hash = ? WHERE seq = ?', digest, previous, entry.seq)
  }
}

const falseHash = Buffer.alloc(32, 0xab)

/** What is done at a border, and how far from it the first bad entry lies. */
const attacks: Record<string, { bad: number; attack: (border: number) => void }> = {
  'the last entry before it removed': {
    bad: 0,
    attack: (border) => change('DELETE FROM change WHERE seq = ?', border),
  },
  'the first entry behind it removed': {
    bad: 1,
    attack: (border) => change('DELETE FROM change WHERE seq = ?', border + 1),
  },
  'both entries beside it removed': {
    bad: 0,
    attack: (border) => change('DELETE FROM change WHERE seq IN (?, ?)', border, border + 1),
  },
  'the last entry before it doubled': {
    bad: 1,
    attack: (border) => {
      change('UPDATE change SET seq = -seq - 1 WHERE seq > ?', border)
      change('UPDATE change SET seq = -seq WHERE seq < 0')
      change(
        `INSERT INTO change SELECT seq + 1, recorded_at, user_id, command, action_id, entity, entity_id, contents,
           contents_digest, hash FROM change WHERE seq = ?`,
        border,
      )
    },
  },
  'the entries beside it swapped': {
    bad: 0,
    attack: (border) => {
      change('UPDATE change SET seq = -1 WHERE seq = ?', border)
      change('UPDATE change SET seq = ? WHERE seq = ?', border, border + 1)
      change('UPDATE change SET seq = ? WHERE seq = -1', border + 1)
    },
  },
  'the contents of the entries beside it exchanged': {
    bad: 0,
    attack: (border) => {
      const columns = 'contents, contents_digest'
      const read = writer.raw.prepare(`SELECT ${columns} FROM change WHERE seq = ?`).raw()
      const [here, there] = [read.get(border) as unknown[], read.get(border + 1) as unknown[]]
      change('UPDATE change SET contents = ?, contents_digest = ? WHERE seq = ?', ...there, border)
      change('UPDATE change SET contents = ?, contents_digest = ? WHERE seq = ?', ...here, border + 1)
    },
  },
  'the stored hash changed, and all behind it hashed from that': {
    bad: 0,
    attack: (border) => {
      change('UPDATE change SET hash = ? WHERE seq = ?', falseHash, border)
      hashAnew(border)
    },
  },
  'the last entry before it forged and hashed anew by itself': {
    bad: 1,
    attack: (border) => {
      const next = writer.raw.prepare('SELECT * FROM change WHERE seq = ?').get(border + 1) as object
      change("UPDATE change SET contents = contents || ' ' WHERE seq = ?", border)
      hashAnew(border - 1, true)
      change('DELETE FROM change WHERE seq = ?', border + 1)
      const columns = Object.keys(next)
      change(
        `INSERT INTO change (${columns.join()}) VALUES (${columns.map(() => '?').join()})`,
        ...Object.values(next),
      )
    },
  },
  'a byte moved from one hash into the next': {
    bad: 0,
    attack: (border) => {
      writer.raw.pragma('ignore_check_constraints = on')
      const read = writer.raw.prepare('SELECT hash FROM change WHERE seq = ?').pluck()
      const [here, there] = [read.get(border) as Buffer, read.get(border + 1) as Buffer]
      const longer = Buffer.concat([here.subarray(31), there])
      change('UPDATE change SET hash = ? WHERE seq = ?', here.subarray(0, 31), border)
      change('UPDATE change SET hash = ? WHERE seq = ?', longer, border + 1)
      writer.raw.pragma('ignore_check_constraints = off')
    },
  },
}

const ways = [0, 1, 2, 3, 7]
const walkWith = (most: number) =>
  verifyChain(writer, {
    known: [readHead(register.store.reader)],
    callForHelp: helpHere(writer, most),
    stretching: { size, from: 0 },
  })

describe('a log walked in stretches', () => {
  it('is reported as one walked from end to end, whoever walked what', () => {
    const whole = verifyChain(writer)
    for (const most of ways) expect(walkWith(most)).toEqual(whole)
  })

  it('counts erased contents and back-dated entries over the borders', () => {
    tampered(
      () => {
        change("UPDATE change SET recorded_at = '2026-11-20T00:00:00.000Z' WHERE seq IN (13, 20)")
        hashAnew(12)
        change('UPDATE change SET contents = NULL WHERE seq IN (6, 7, 18)')
      },
      () => {
        const plain = verifyChain(writer)
        expect(plain).toMatchObject({ erased: 3, backDated: { count: 2, firstSeq: 13 }, broken: null })
        const found = verifyChain(writer, {
          callForHelp: helpHere(writer, 3),
          stretching: { size, from: 0 },
        })
        expect(found).toEqual(plain)
      },
    )
  })

  it.each(Object.keys(attacks))('names the first bad entry at each border with %s', (name) => {
    const { bad, attack } = attacks[name] as (typeof attacks)[string]
    for (const border of borders) {
      const found = tampered(
        () => attack(border),
        () => ways.map((most) => walkWith(most).broken?.seq),
      )
      expect([border, found]).toEqual([border, ways.map(() => border + bad)])
    }
  })

  it('names the earliest of several bad entries, though another thread came upon a later one first', () => {
    const found = tampered(
      () => change("UPDATE change SET command = 'x' WHERE seq IN (3, 16, 33)"),
      () => ways.map((most) => walkWith(most).broken),
    )
    expect(found).toEqual(ways.map(() => expect.objectContaining({ seq: 3, why: 'hash' })))
  })

  it('walks a stretch again that began from another hash than the one before it ends in', () => {
    const told: ToldStretch[] = []
    tampered(
      () => change("UPDATE change SET command = 'x' WHERE seq = 9"),
      () => {
        // What a thread would tell that read the file while its second stretch was another one.
        const lie = (seq: number, hash: string) => ({
          seq,
          hash,
          recordedAt: null,
          erased: 0,
          backDated: { count: 0, firstSeq: null },
        })
        told.push({ index: 1, from: lie(6, 'ab'.repeat(32)), to: lie(12, 'cd'.repeat(32)) })
        const found = verifyChain(writer, {
          callForHelp: () => ({ told: () => told, end: () => {} }),
          stretching: { size, from: 0 },
        })
        expect(found.broken).toMatchObject({ seq: 9, why: 'hash' })
      },
    )
  })

  it('is not cut where it is short', () => {
    const calls: number[] = []
    const callForHelp = () => {
      calls.push(1)
      return { told: () => [], end: () => {} }
    }
    verifyChain(writer, { callForHelp })
    expect(calls).toEqual([])
    verifyChain(writer, { callForHelp, stretching: { size, from: 37 } })
    expect(calls).toEqual([1])
  })

  it('ends for every thread with the first stretch that is not whole', () => {
    tampered(
      () => change("UPDATE change SET command = 'x' WHERE seq = 2"),
      () => {
        const walk = sharedWalk(37, size, [])
        const told: ToldStretch[] = []
        walkStretches(writer, walk, (stretch) => told.push(stretch))
        walkStretches(writer, walk, (stretch) => told.push(stretch))
        expect(told).toEqual([])
      },
    )
  })

  it('is not waited for where a thread with a stretch in hand has died', () => {
    const walk = sharedWalk(37, size, [])
    Atomics.add(walk.state, 2, 1)
    awaitStretches(walk, 1)
    expect(verifyChain(writer, { stretching: { size, from: 0 } }).broken).toBeNull()
  })
})
