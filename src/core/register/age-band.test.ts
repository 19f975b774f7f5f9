import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../dates/plain-date'
import { ageBand } from './age-band'

const day = '2026-06-01' as PlainDate
const on = (text: string) => text as PlainDate

describe('ageBand', () => {
  it('counts an exact birthday from the start of the day', () => {
    expect(ageBand({ kind: 'exact', on: on('2008-06-01') }, day)).toBe('adult')
    expect(ageBand({ kind: 'exact', on: on('2008-06-02') }, day)).toBe('child')
  })
  it('keeps someone who claims to be a child apart from one who claims to be an adult', () => {
    expect(ageBand({ kind: 'disputed', claimedOn: on('2010-01-01'), recordedOn: null }, day)).toBe(
      'says-child',
    )
    expect(ageBand({ kind: 'disputed', claimedOn: on('2000-01-01'), recordedOn: null }, day)).toBe('adult')
  })
  it('gives the benefit of the doubt to a year that may still be under eighteen', () => {
    expect(ageBand({ kind: 'year', year: 2008 }, day)).toBe('may-be-child')
    expect(ageBand({ kind: 'year', year: 2009 }, day)).toBe('child')
  })
  it('calls someone older only when they surely are', () => {
    expect(ageBand({ kind: 'year', year: 1966 }, day)).toBe('adult')
    expect(ageBand({ kind: 'year', year: 1965 }, day)).toBe('older')
  })
  it('says that nothing is known', () => {
    expect(ageBand({ kind: 'unknown' }, day)).toBe('unknown')
  })
})
