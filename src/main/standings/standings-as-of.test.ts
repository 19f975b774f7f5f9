import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { anEventRow, aPersonRow, aStayRow } from '../../../tests/support/a-person'
import { aRegister, hoursAgo, testNow } from '../../../tests/support/a-register'
import { writeRows } from '../../../tests/support/write-rows'
import { fromEpochMs, type Instant, toEpochMs } from '../../core/dates/instant'
import { standingRanks } from '../../core/law/rank-stays'
import type { RowOf } from '../store/entities'
import { readHeld } from './read-held'
import { withTemporaryTables } from './standing-table'
import { standingsAsOf } from './standings-as-of'

const inHours = (hours: number) => hoursAgo(-hours)

const open: { close(): void }[] = []
const register = () => {
  const made = aRegister()
  open.push(made)
  return made
}
afterEach(() => {
  for (const one of open.splice(0)) one.close()
})

type Register = ReturnType<typeof register>

const linesAt = ({ store }: Register, now: Instant, asOf: Instant | null = null) => {
  const { table } = standingsAsOf(store.reader, asOf, now)
  return store.reader.raw
    .prepare(`SELECT person_id AS id, passed, next, rank, authority FROM temp.${table} ORDER BY person_id`)
    .all()
}

const anEvent = (stayId: string, personId: string, given: Partial<RowOf<'event'>>): RowOf<'event'> =>
  anEventRow(
    `${stayId}-${given.kind}-${given.happenedAt}`,
    { id: stayId, personId },
    { kind: 'arrival', happenedAt: null, ...given },
  )

describe('standingsAsOf', () => {
  it('moves a person past a mark when its minute comes', () => {
    const made = register()
    writeRows(made, (work) => {
      work.insert('person', aPersonRow('a'))
      work.insert('stay', aStayRow('s', 'a', { startAt: hoursAgo(23) }))
    })
    expect(linesAt(made, testNow)).toEqual([
      { id: 'a', passed: -1, next: 0, rank: standingRanks.next, authority: 'none' },
    ])
    // 24 h to the minute is not yet more than 24 h.
    expect(linesAt(made, inHours(1))).toEqual([
      { id: 'a', passed: -1, next: 0, rank: standingRanks.next, authority: 'none' },
    ])
    expect(linesAt(made, inHours(1.02))).toEqual([
      { id: 'a', passed: 0, next: 1, rank: standingRanks.passed, authority: 'none' },
    ])
  })

  it('follows a change of the register within the same minute', () => {
    const made = register()
    writeRows(made, (work) => {
      work.insert('person', aPersonRow('a'))
      work.insert('stay', aStayRow('s', 'a', { startAt: hoursAgo(30) }))
    })
    expect(linesAt(made, testNow)).toHaveLength(1)
    writeRows(made, (work) => work.update('stay', 's', { endAt: hoursAgo(1), endKind: 'release' }))
    expect(linesAt(made, testNow)).toEqual([])
  })

  it('tells who was held at an earlier instant', () => {
    const made = register()
    writeRows(made, (work) => {
      work.insert('person', aPersonRow('a'))
      work.insert('person', aPersonRow('b'))
      work.insert(
        'stay',
        aStayRow('s', 'a', { startAt: hoursAgo(100), endAt: hoursAgo(40), endKind: 'release' }),
      )
      work.insert('stay', aStayRow('t', 'b', { startAt: hoursAgo(10) }))
    })
    expect(linesAt(made, testNow, hoursAgo(50))).toEqual([
      { id: 'a', passed: 1, next: 2, rank: standingRanks.passed, authority: 'none' },
    ])
    expect(linesAt(made, testNow)).toMatchObject([{ id: 'b' }])
  })

  it('stops the clock of someone at large and lists them apart from those held', () => {
    const made = register()
    writeRows(made, (work) => {
      work.insert('person', aPersonRow('a'))
      work.insert('stay', aStayRow('s', 'a', { startAt: hoursAgo(100) }))
      work.insert('event', anEvent('s', 'a', { kind: 'stop', happenedAt: hoursAgo(100) }))
      work.insert('event', anEvent('s', 'a', { kind: 'escape', happenedAt: hoursAgo(70) }))
    })
    expect(linesAt(made, testNow)).toEqual([
      { id: 'a', passed: 0, next: -1, rank: standingRanks.atLarge, authority: 'none' },
    ])
  })

  it('keeps someone with an unknown start on the list, on no clock', () => {
    const made = register()
    writeRows(made, (work) => {
      work.insert('person', aPersonRow('a'))
      work.insert('stay', aStayRow('s', 'a', { startAt: null, startKind: null, startPrecision: 'unknown' }))
      work.insert('event', anEvent('s', 'a', { kind: 'stop' }))
    })
    expect(linesAt(made, testNow)).toEqual([
      { id: 'a', passed: -1, next: -1, rank: standingRanks.unknownStart, authority: 'none' },
    ])
  })

  it('lets an arrival of the same day narrow a stop known only to the day', () => {
    // 24 November in Mexico City is 06:00 UTC to 06:00 UTC; testNow is 18:00 UTC that day.
    const day = '2026-11-24T06:00:00.000Z' as Instant
    const made = register()
    writeRows(made, (work) => {
      for (const [id, arrivedAt] of [
        ['a', '2026-11-24T08:00:00.000Z'],
        ['b', null],
      ] as const) {
        work.insert('person', aPersonRow(id))
        work.insert('stay', aStayRow(`s-${id}`, id, { startAt: day, startPrecision: 'day' }))
        work.insert(
          'event',
          anEvent(`s-${id}`, id, { kind: 'stop', happenedAt: day, happenedPrecision: 'day' }),
        )
        if (arrivedAt) work.insert('event', anEvent(`s-${id}`, id, { happenedAt: arrivedAt as Instant }))
      }
    })
    const held = readHeld(made.store.reader, 'now', testNow, 'America/Mexico_City')
    expect(held.map(({ personId, startNotAfter }) => [personId, fromEpochMs(startNotAfter)])).toEqual([
      ['a', '2026-11-24T08:00:00.000Z'],
      ['b', '2026-11-25T06:00:00.000Z'],
    ])
  })

  it('shows the hour at which the last order runs out', () => {
    const made = register()
    writeRows(made, (work) => {
      work.insert('person', aPersonRow('a'))
      work.insert('stay', aStayRow('s', 'a', { startAt: hoursAgo(5) }))
      work.insert('detentionOrder', {
        id: 'o',
        stayId: 's',
        personId: 'a',
        kind: 'immigration',
        ground: '',
        authority: '',
        number: '',
        issuedAt: hoursAgo(5),
        servedAt: null,
        effectiveFrom: null,
        expiresAt: inHours(2),
        recordedAt: testNow,
        recordedBy: 'user-1',
      })
    })
    expect(linesAt(made, testNow)).toMatchObject([{ authority: 'covered' }])
    expect(linesAt(made, inHours(2))).toMatchObject([{ authority: 'expired' }])
  })

  it('says after any run of changes what it says when read anew', () => {
    const made = register()
    const people = ['a', 'b', 'c', 'd']
    writeRows(made, (work) => {
      for (const id of people) {
        work.insert('person', aPersonRow(id))
        work.insert('stay', aStayRow(`s-${id}`, id, { startAt: hoursAgo(1) }))
      }
    })
    const edit = fc.record({
      person: fc.constantFrom(...people),
      start: fc.integer({ min: 0, max: 900 }),
      end: fc.option(fc.integer({ min: 0, max: 900 })),
      minutes: fc.integer({ min: 0, max: 600 }),
    })
    let now = testNow
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        for (const { person, start, end, minutes } of edits) {
          writeRows(made, (work) =>
            work.update('stay', `s-${person}`, {
              startAt: hoursAgo(start),
              endAt: end === null ? null : hoursAgo(Math.min(end, start)),
              endKind: end === null ? null : 'release',
            }),
          )
          now = fromEpochMs(toEpochMs(now) + minutes * 60_000)
          const moved = linesAt(made, now)
          // The table of a chosen instant is always read anew.
          expect(moved).toEqual(linesAt(made, now, now))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('leaves the file out of the reader’s reach, also while its own tables are written', () => {
    const { store } = register()
    expect(() => store.reader.raw.exec('CREATE TEMP TABLE own (x)')).toThrow('readonly')
    withTemporaryTables(store.reader, () => {
      expect(() => store.reader.raw.exec("DELETE FROM person WHERE id = 'x'")).toThrow('readonly')
    })
    expect(store.reader.raw.pragma('query_only', { simple: true })).toBe(1)
    expect(() =>
      withTemporaryTables(store.reader, () => {
        throw new Error('broken')
      }),
    ).toThrow('broken')
    expect(store.reader.raw.pragma('query_only', { simple: true })).toBe(1)
  })
})
