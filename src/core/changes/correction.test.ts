import { describe, expect, it } from 'vitest'
import type { Instant } from '../dates/instant'
import { correctionOf, type RowUpdate } from './correction'

const fields = ['kind', 'happenedAt', 'happenedPrecision']
const nine = '2026-11-20T09:00:00.000Z'
const eight = '2026-11-20T08:00:00.000Z'
const update = (day: number, before: object, after: object): RowUpdate => ({
  at: `2026-11-${day}T12:00:00.000Z` as Instant,
  byName: `of day ${day}`,
  before: { ...before },
  after: { ...after },
})
const now = (happenedAt: string | null, change = {}) => ({
  kind: 'stop',
  happenedAt,
  happenedPrecision: 'minute',
  ...change,
})

describe('a correction', () => {
  it('is none where nothing was changed, or only what is not asked about', () => {
    expect(correctionOf([], fields, now(nine))).toBeNull()
    expect(correctionOf([update(21, { note: '' }, { note: 'seen' })], fields, now(nine))).toBeNull()
  })

  it('names the last change and the time that was recorded first', () => {
    const updates = [
      update(21, { happenedAt: nine }, { happenedAt: '2026-11-20T10:00:00.000Z' }),
      update(22, { happenedAt: '2026-11-20T10:00:00.000Z' }, { happenedAt: eight }),
      update(23, { note: '' }, { note: 'seen' }),
    ]
    expect(correctionOf(updates, fields, now(eight))).toEqual({
      at: '2026-11-22T12:00:00.000Z',
      byName: 'of day 22',
      first: { happenedAt: nine, happenedPrecision: 'minute' },
    })
  })

  it('is none where everything was put back', () => {
    const updates = [
      update(21, { happenedAt: nine }, { happenedAt: eight }),
      update(22, { happenedAt: eight }, { happenedAt: nine }),
    ]
    expect(correctionOf(updates, fields, now(nine))).toBeNull()
  })

  it('names the change that still counts where a later one was put back', () => {
    const updates = [
      update(21, { happenedAt: nine }, { happenedAt: eight }),
      update(22, { kind: 'stop' }, { kind: 'handover' }),
      update(23, { kind: 'handover' }, { kind: 'stop' }),
    ]
    expect(correctionOf(updates, fields, now(eight))?.byName).toBe('of day 21')
  })

  it('says no first time where the time was not changed', () => {
    const updates = [update(21, { kind: 'handover' }, { kind: 'stop' })]
    expect(correctionOf(updates, fields, now(nine))).toMatchObject({ byName: 'of day 21', first: null })
  })

  it('takes the half of a time that no change touched from what the row says', () => {
    const updates = [update(21, { happenedPrecision: 'day' }, { happenedPrecision: 'minute' })]
    expect(correctionOf(updates, fields, now(nine))?.first).toEqual({
      happenedAt: nine,
      happenedPrecision: 'day',
    })
    const given = [
      update(
        21,
        { happenedAt: null, happenedPrecision: 'unknown' },
        { happenedAt: nine, happenedPrecision: 'minute' },
      ),
    ]
    expect(correctionOf(given, fields, now(nine))?.first).toEqual({
      happenedAt: null,
      happenedPrecision: 'unknown',
    })
  })
})
