import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../dates/plain-date'
import { placeOfVersionOn, versionPhase } from './version-on'

const day = (text: string) => text as PlainDate
const untilMay = { inForceFrom: null, inForceUntil: day('2026-05-31') }
const sinceJune = { inForceFrom: day('2026-06-01'), inForceUntil: null }

describe('versionPhase', () => {
  it('is in use on its first day and on its last', () => {
    expect(versionPhase(untilMay, day('2026-05-31'))).toBe('inUse')
    expect(versionPhase(sinceJune, day('2026-06-01'))).toBe('inUse')
  })

  it('is to come on the day before the first, and over on the day after the last', () => {
    expect(versionPhase(sinceJune, day('2026-05-31'))).toBe('later')
    expect(versionPhase(untilMay, day('2026-06-01'))).toBe('ended')
  })
})

describe('placeOfVersionOn', () => {
  it('is that of the version in use', () => {
    expect(placeOfVersionOn([untilMay, sinceJune], day('2026-05-31'))).toBe(0)
    expect(placeOfVersionOn([untilMay, sinceJune], day('2026-06-01'))).toBe(1)
  })

  it('is that of the last one after all have ended', () => {
    expect(placeOfVersionOn([untilMay], day('2026-06-01'))).toBe(0)
  })
})
