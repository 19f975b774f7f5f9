import { describe, expect, it } from 'vitest'
import { reachedMs } from './reached-ms'
import { runFrom } from './reading/span-list'

const always = Number.POSITIVE_INFINITY

describe('a length of time held', () => {
  it('is exceeded when holding goes on, where it was used up at the end of a stretch', () => {
    const held = [
      { from: 0, until: 10 },
      { from: 20, until: always },
    ]
    expect([9, 10, 11].map((length) => reachedMs(held, length))).toEqual([9, 20, 21])
  })

  it('is never exceeded where nothing follows', () => {
    expect(reachedMs([{ from: 0, until: 10 }], 10)).toBeNull()
    expect(reachedMs([{ from: 0, until: 10 }], 11)).toBeNull()
    expect(reachedMs([], 1)).toBeNull()
    expect(runFrom(0, 10, [{ from: 10, until: always }])).toBe(always)
  })

  it('is counted alike from the stretches held and from the stops between them', () => {
    const stops = [{ from: 10, until: 20 }]
    expect([9, 10, 11].map((length) => runFrom(0, length, stops))).toEqual([9, 20, 21])
  })
})
