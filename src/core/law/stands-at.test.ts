import { describe, expect, it } from 'vitest'
import { standsAt } from './stands-at'

const before = '2026-11-19T23:59:59.999Z'
const at = '2026-11-20T00:00:00.000Z'
const after = '2026-11-20T00:00:00.001Z'

describe('standsAt', () => {
  it('counts from the instant of its beginning', () => {
    const since = { fromAt: at, untilAt: null }
    expect([before, at, after].map((one) => standsAt(since, one))).toEqual([false, true, true])
  })

  it('counts until the instant of its end, and no longer then', () => {
    const until = { fromAt: null, untilAt: at }
    expect([before, at, after].map((one) => standsAt(until, one))).toEqual([true, false, false])
  })

  it('counts always where neither is said', () => {
    expect(standsAt({ fromAt: null, untilAt: null }, at)).toBe(true)
  })
})
