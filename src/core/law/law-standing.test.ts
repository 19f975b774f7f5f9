import { describe, expect, it } from 'vitest'
import { code } from './engine/cell'
import { bitOf, type LawMark, lawMarks, lawStanding } from './law-standing'
import type { LineOfHeld } from './lines-of-held'

const hour = 3_600_000
const now = 1000 * hour

type Given = { state: keyof typeof code; due?: number; since?: number } & Partial<LineOfHeld>

const aLineOfHeld = (rule: number, change: Partial<LineOfHeld>): LineOfHeld => ({
  part: 'limit',
  isRestricted: false,
  isReview: false,
  breach: 'prohibited',
  precedence: 0,
  isHouse: false,
  isAnswerable: true,
  dueSoonHours: 6,
  rule,
  ...change,
})

/** The standing of one person; `due` and `since` are hours from now, and each line is of a rule of its own. */
const standing = (given: readonly Given[], earlier: ReadonlyMap<number, number> | null = null) => {
  const at = (hours: number | undefined) => (hours === undefined ? Number.NaN : now + hours * hour)
  const found = lawStanding(
    {
      states: Uint8Array.from(given, ({ state }) => code[state]),
      dueEarliest: Float64Array.from(given, ({ due }) => at(due)),
      since: Float64Array.from(given, ({ since }) => at(since)),
      rows: 1,
    },
    0,
    given.map(({ state: _state, due: _due, since: _since, ...change }, rule) => aLineOfHeld(rule, change)),
    now,
    earlier,
  )
  const marks = lawMarks.filter((mark: LawMark) => (found.marks & bitOf(mark)) !== 0)
  return { ...found, marks, at: (found.at - now) / hour }
}

describe('where someone held stands', () => {
  it('is the gravest of what is so, and the other is marked beside it', () => {
    const all: Given[] = [
      { state: 'cannot-be-computed' },
      { state: 'breached', since: -9, breach: 'reason-missing' },
      { state: 'running', due: 90 },
      { state: 'overdue', due: -5, part: 'duty' },
      { state: 'disputed', due: -4 },
      { state: 'overdue', due: -3 },
      { state: 'breached', since: -2 },
    ]
    const states = all.map((_, index) => standing(all.slice(0, index + 1)).state)
    // A missing reason stands after what passes next, and would hide who is to be released tonight.
    expect(states).toEqual([
      'unknown',
      'reason-missing',
      'next',
      'duty-overdue',
      'disputed',
      'limit-passed',
      'prohibited',
    ])
    expect(standing(all).marks).toEqual([
      'prohibited',
      'limit-passed',
      'disputed',
      'duty-overdue',
      'unknown',
      'reason-missing',
    ])
  })

  it('is that nothing is due where every line is met, does not concern, or has no number', () => {
    const found = standing([
      { state: 'satisfied', due: 5 },
      { state: 'not-applicable' },
      { state: 'running', due: Number.POSITIVE_INFINITY },
    ])
    expect(found).toMatchObject({ state: 'nothing-due', line: -1, marks: [], alarms: 0, unknown: 0, hot: [] })
  })

  it('leaves out what is no law, and what the reader cannot fill in', () => {
    const found = standing([
      { state: 'overdue', due: -5, part: 'left-out' },
      { state: 'cannot-be-computed', isAnswerable: false },
    ])
    expect(found).toMatchObject({ state: 'nothing-due', alarms: 0, unknown: 0 })
  })

  it('is told by what is furthest over, and by what passes first', () => {
    expect(
      standing([
        { state: 'overdue', due: -5 },
        { state: 'overdue', due: -50 },
      ]),
    ).toMatchObject({ line: 1, at: -50 })
    expect(
      standing([
        { state: 'running', due: 90 },
        { state: 'running', due: 80 },
      ]),
    ).toMatchObject({ line: 1, at: 80 })
  })

  it('names of two bans broken at one moment the stronger text', () => {
    const bans = (first: number, second: number) =>
      standing([
        { state: 'breached', since: -2, precedence: first },
        { state: 'breached', since: -2, precedence: second },
      ]).line
    expect([bans(1, 0), bans(0, 1), bans(0, 0)]).toEqual([1, 0, 0])
  })
})

describe('the windows of what is due', () => {
  const windows = (due: number) => {
    const { due24, due72, due7d } = standing([{ state: 'running', due }])
    return [due24.rules, due72.rules, due7d.rules]
  }

  it('end with their last moment, and exclude one another', () => {
    expect([24, 72, 168].map(windows)).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ])
    const moment = 1 / hour
    expect([24 + moment, 72 + moment, 168 + moment].map(windows)).toEqual([
      [0, 1, 0],
      [0, 0, 1],
      [0, 0, 0],
    ])
  })

  it('begin with this very moment, at which nothing is passed', () => {
    expect(standing([{ state: 'due-soon', due: 0 }])).toMatchObject({ state: 'next', marks: ['due-24h'] })
  })

  it('are left empty for whoever may not be held at all', () => {
    const found = standing([
      { state: 'running', due: 5 },
      { state: 'breached', since: -1 },
    ])
    expect(found.marks).toEqual(['prohibited'])
    expect(found.due24.rules).toBe(1)
  })

  it('call for action up to 72 hours', () => {
    const lines: Given[] = [
      { state: 'running', due: 72 },
      { state: 'running', due: 73 },
    ]
    expect(standing(lines).hot).toEqual([0])
  })
})

describe('another date that was confirmed', () => {
  it('counts where it is the earlier one, and never where it is the later', () => {
    const running: Given[] = [{ state: 'running', due: 90 }]
    expect(standing(running, new Map([[0, now + 5 * hour]]))).toMatchObject({ at: 5, isSoon: true })
    expect(standing(running, new Map([[0, now + 95 * hour]]))).toMatchObject({ at: 90, isSoon: false })
  })

  it('passes a limit that still runs, and settles one in dispute', () => {
    const passed = new Map([[0, now - hour]])
    expect(standing([{ state: 'running', due: 90 }], passed).state).toBe('limit-passed')
    expect(standing([{ state: 'disputed', due: -4 }], passed).state).toBe('limit-passed')
    expect(standing([{ state: 'disputed', due: -4 }]).state).toBe('disputed')
  })

  it('stands in where the text gives no date', () => {
    expect(standing([{ state: 'running' }], new Map([[0, now + 30 * hour]]))).toMatchObject({
      state: 'next',
      at: 30,
    })
  })
})

describe('the numbers of someone', () => {
  it('count rules and not their lines', () => {
    const found = standing([
      { state: 'overdue', due: -5, rule: 7 },
      { state: 'overdue', due: -6, rule: 7 },
      { state: 'cannot-be-computed', rule: 8 },
      { state: 'cannot-be-computed', rule: 8 },
      { state: 'overdue', due: -5, rule: 9 },
    ])
    expect(found).toMatchObject({ alarms: 2, unknown: 1 })
  })

  it('mark a review that is overdue or due within 72 hours', () => {
    expect(standing([{ state: 'overdue', due: -1, part: 'duty', isReview: true }]).marks).toContain(
      'review-overdue',
    )
    expect(standing([{ state: 'running', due: 72, part: 'duty', isReview: true }]).marks).toContain(
      'review-due',
    )
    expect(standing([{ state: 'running', due: 73, part: 'duty', isReview: true }]).marks).not.toContain(
      'review-due',
    )
  })
})
