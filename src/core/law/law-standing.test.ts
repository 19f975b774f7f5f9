import { describe, expect, it } from 'vitest'
import { code } from './engine/cell'
import type { FindingKind } from './finding'
import { type CellsOfRow, lawStanding } from './law-standing'
import type { LineOfHeld } from './lines-of-held'

const hour = 3_600_000
const now = Date.UTC(2026, 10, 20, 12)

type Given = { is: FindingKind; at?: number; since?: number } & Partial<LineOfHeld>

let rules = 0
const line = (given: Given): Given => ({ rule: rules++, ...given })

const standingOf = (given: readonly Given[], earlier: ReadonlyMap<number, number> | null = null) => {
  const cells: CellsOfRow = {
    states: Uint8Array.from(given, ({ is }) => code[is]),
    dueEarliest: Float64Array.from(given, ({ at = Number.NaN }) => at),
    since: Float64Array.from(given, ({ since = Number.NaN }) => since),
    rows: 1,
  }
  const lines = given.map(
    (one): LineOfHeld => ({
      part: 'duty',
      isRestricted: false,
      isReview: false,
      breach: 'prohibited',
      precedence: 0,
      isHouse: false,
      isAnswerable: true,
      dueSoonHours: 24,
      rule: 0,
      ...one,
    }),
  )
  return lawStanding(cells, 0, lines, now, earlier)
}

const limit = (is: FindingKind, at: number) => line({ is, at, part: 'limit' })
const banned = (since: number, more: Partial<LineOfHeld> = {}) => line({ is: 'breached', since, ...more })

describe('where someone held stands under the law', () => {
  it('is the gravest that there is, and the longest over of that', () => {
    const running = limit('running', now + 10 * hour)
    const duty = line({ is: 'overdue', at: now - 90 * hour })
    const disputed = limit('disputed', now - 200 * hour)
    const passed = limit('overdue', now - 5 * hour)
    const longest = limit('overdue', now - 50 * hour)
    const ban = banned(now - hour)
    const steps: [Given[], string, number][] = [
      [[running], 'next', 0],
      [[running, duty], 'duty-overdue', 1],
      [[running, duty, disputed], 'disputed', 2],
      [[running, duty, disputed, passed], 'limit-passed', 3],
      [[running, duty, disputed, passed, longest], 'limit-passed', 4],
      [[running, duty, disputed, passed, longest, ban], 'prohibited', 5],
    ]
    for (const [lines, state, of] of steps) expect(standingOf(lines)).toMatchObject({ state, line: of })
  })

  it('puts who only lacks a written reason after what passes next', () => {
    const reason = banned(now - hour, { breach: 'reason-missing' })
    expect(standingOf([reason]).state).toBe('reason-missing')
    expect(standingOf([reason, limit('running', now + 900 * hour)]).state).toBe('next')
    expect(standingOf([line({ is: 'cannot-be-computed' }), reason]).state).toBe('reason-missing')
  })

  it('names of two prohibitions of one moment the stronger text, and of two moments the earlier', () => {
    const soft = banned(now - hour, { precedence: 6 })
    const statute = banned(now - hour, { precedence: 1 })
    expect(standingOf([soft, statute]).line).toBe(1)
    expect(standingOf([statute, soft]).line).toBe(0)
    expect(standingOf([statute, banned(now - 2 * hour, { precedence: 9 })]).line).toBe(1)
  })

  it('is what cannot be computed only where the reader may fill it in', () => {
    expect(standingOf([line({ is: 'cannot-be-computed' })])).toMatchObject({ state: 'unknown', unknown: 1 })
    const notMine = line({ is: 'cannot-be-computed', isAnswerable: false })
    expect(standingOf([notMine])).toMatchObject({ state: 'nothing-due', unknown: 0, line: -1 })
  })

  it('counts a rule once, however many of its lines call for action or lack a fact', () => {
    const rule = 7_000
    const over = { is: 'overdue', at: now - hour, rule } as const
    expect(standingOf([over, over, line({ ...over, rule: rule + 1 })]).alarms).toBe(2)
    const unknown = { is: 'cannot-be-computed', rule } as const
    expect(standingOf([unknown, unknown]).unknown).toBe(1)
  })

  it('leaves out the marks of the house and what was met', () => {
    expect(standingOf([line({ is: 'overdue', at: now - hour, part: 'left-out' })]).state).toBe('nothing-due')
    expect(standingOf([line({ is: 'satisfied', at: now - hour })]).state).toBe('nothing-due')
  })

  it('puts each date into one window, the instant at its end with it', () => {
    const at = (hours: number) => limit('running', now + hours * hour)
    const found = standingOf([at(24), at(24.5), at(72), at(72.5), at(168), at(168.5)])
    expect(found.due24).toEqual({ line: 0, at: now + 24 * hour, rules: 1 })
    expect(found.due72).toEqual({ line: 1, at: now + 24.5 * hour, rules: 2 })
    expect(found.due7d).toEqual({ line: 3, at: now + 72.5 * hour, rules: 2 })
    expect(found.hot).toEqual([0, 1, 2])
  })

  it('lists who may not be held at all in no window of what is due', () => {
    const due = limit('running', now + hour)
    expect(standingOf([due]).marks).not.toBe(0)
    const both = standingOf([due, banned(now - hour)])
    expect(both.marks).toBe(standingOf([banned(now - hour)]).marks)
    expect(both.due24.rules).toBe(1)
  })

  it('takes a confirmed other date where it is the earlier one, and never where it is later', () => {
    const running = limit('running', now + 300 * hour)
    expect(standingOf([running], new Map([[0, now - hour]]))).toMatchObject({
      state: 'limit-passed',
      at: now - hour,
    })
    expect(standingOf([running], new Map([[0, now + 2 * hour]]))).toMatchObject({
      state: 'next',
      isSoon: true,
    })
    expect(standingOf([limit('overdue', now - hour)], new Map([[0, now + hour]]))).toMatchObject({
      state: 'limit-passed',
      at: now - hour,
    })
  })

  it('has no date where the clock stands still or the text has no number', () => {
    expect(standingOf([limit('running', Number.POSITIVE_INFINITY)])).toMatchObject({
      state: 'nothing-due',
      line: -1,
    })
  })
})
