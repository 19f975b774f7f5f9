import { describe, expect, it } from 'vitest'
import type { Instant } from '../dates/instant'
import { drivenState } from './driven-state'
import type { Finding } from './finding'

const at = (day: number, hour = 12) =>
  `2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000Z` as Instant
const due = (day: number) => ({
  earliest: at(day),
  latest: at(day),
  earliestIsDayEnd: false,
  latestIsDayEnd: false,
})
const rule = { dueSoonHours: 24 }
const running: Finding = { kind: 'running', due: due(28) }

describe('a line that another date drives', () => {
  it('is passed after that date, and not at it', () => {
    expect(drivenState(running, at(20), at(20), rule)).toBe('due-soon')
    expect(drivenState(running, at(20), at(20, 13), rule)).toBe('passed')
    expect(drivenState({ kind: 'due-soon', due: due(28) }, at(20), at(28, 11), rule)).toBe('passed')
  })

  it('is due soon as its rule counts that, and no more than that where it is so already', () => {
    expect(drivenState(running, at(20), at(19, 11), rule)).toBeNull()
    expect(drivenState(running, at(20), at(19, 12), rule)).toBe('due-soon')
    expect(drivenState({ kind: 'due-soon', due: due(28) }, at(20), at(19, 12), rule)).toBeNull()
  })

  it('is passed for certain where its own two readings leave it open', () => {
    const disputed: Finding = { kind: 'disputed', due: due(18), since: at(18) }
    expect(drivenState(disputed, at(16), at(20), rule)).toBe('passed')
    expect(drivenState(disputed, at(18), at(20), rule)).toBeNull()
  })

  it('says nothing more where the computed date drives, is passed itself, or was met', () => {
    expect(drivenState(running, at(28), at(29), rule)).toBeNull()
    expect(drivenState(running, null, at(29), rule)).toBeNull()
    expect(drivenState({ kind: 'overdue', due: due(18), since: at(18) }, at(16), at(20), rule)).toBeNull()
    expect(drivenState({ kind: 'satisfied', due: due(28) }, at(20), at(21), rule)).toBeNull()
  })
})
