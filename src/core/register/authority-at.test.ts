import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { authorityCoverage } from '../custody/authority-coverage'
import { stayFromEvents } from '../custody/stay-from-events'
import { fromEpochMs, type Instant } from '../dates/instant'
import { authorityAt } from './authority-at'

const hour = 3_600_000
const at = (hours: number): Instant => fromEpochMs(hours * hour)
const order = (issued: number | null, expires: number | null) => ({
  issuedAt: issued === null ? null : at(issued),
  servedAt: null,
  effectiveFrom: null,
  expiresAt: expires === null ? null : at(expires),
})

describe('authorityAt', () => {
  it('runs on through orders that follow one another without a break', () => {
    expect(authorityAt([order(10, 20), order(0, 10)], 0, 5 * hour)).toEqual({
      kind: 'covered',
      until: 20 * hour,
      changesAt: 20 * hour,
    })
  })
  it('says that no end is written', () => {
    expect(authorityAt([order(0, null)], 0, 5 * hour)).toMatchObject({ kind: 'covered', until: null })
  })
  it('tells a gap since the last order ran out, from the hour it did', () => {
    expect(authorityAt([order(0, 10)], 0, 15 * hour)).toMatchObject({ kind: 'expired', since: 10 * hour })
  })
  it('tells no recorded order from an order that covers nothing', () => {
    expect(authorityAt([], 0, hour)).toMatchObject({ kind: 'none' })
    expect(authorityAt([order(null, null)], 0, hour)).toMatchObject({ kind: 'gap', since: 0 })
  })
  it('says when an order to come changes the answer', () => {
    expect(authorityAt([order(9, null)], 0, hour)).toMatchObject({ kind: 'gap', changesAt: 9 * hour })
  })
  it('agrees with the whole coverage of the stay', () => {
    const hours = fc.integer({ min: 0, max: 60 })
    const orders = fc.array(
      fc.record({
        issued: fc.option(hours),
        served: fc.option(hours),
        from: fc.option(hours),
        until: fc.option(hours),
      }),
      { minLength: 1, maxLength: 5 },
    )
    fc.assert(
      fc.property(orders, fc.integer({ min: 21, max: 70 }), (drawn, now) => {
        const papers = drawn.map(({ issued, served, from, until }, index) => ({
          id: `o${index}`,
          issuedAt: issued === null ? null : at(issued),
          servedAt: served === null ? null : at(served),
          effectiveFrom: from === null ? null : at(from),
          expiresAt: until === null ? null : at(until),
        }))
        const stay = stayFromEvents(
          [
            {
              id: 'e',
              kind: 'stop',
              happenedAt: at(20),
              happenedPrecision: 'minute',
              recordedAt: at(20),
              enteredInError: false,
            },
          ],
          'UTC',
        )
        const last = authorityCoverage(stay, papers, at(now)).at(-1)
        const found = authorityAt(papers, 20 * hour, now * hour)
        // The coverage ends where it is asked, so an order that begins at that very instant is not in it.
        if (papers.some((paper) => Object.values(paper).includes(at(now)))) return
        expect(found.kind === 'covered' ? 'valid' : found.kind).toBe(last?.state)
      }),
    )
  })
})
