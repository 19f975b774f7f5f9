import { afterEach, describe, expect, it, vi } from 'vitest'
import { betweenAnswers } from './between-answers'

const turn = () => new Promise((go) => setImmediate(go))

afterEach(() => vi.restoreAllMocks())

describe('betweenAnswers', () => {
  it('does one piece at a turn, and none after the last', async () => {
    const done: number[] = []
    const step = () => done.push(done.length) === 3
    betweenAnswers({ isWanted: () => true, step, failed: () => expect.fail('nothing failed') })
    const after: number[] = []
    for (let turns = 0; turns < 5; turns += 1) {
      after.push(done.length)
      await turn()
    }
    expect(after).toEqual([0, 1, 2, 3, 3])
  })

  it('stops before the next piece once nobody waits for it', async () => {
    let pieces = 0
    betweenAnswers({
      isWanted: () => pieces < 2,
      step: () => {
        pieces += 1
        return false
      },
      failed: () => expect.fail('nothing failed'),
    })
    for (let turns = 0; turns < 5; turns += 1) await turn()
    expect(pieces).toBe(2)
  })

  it('says once that a piece failed, leaves a note of it, and does no other', async () => {
    const noted = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    let pieces = 0
    let failures = 0
    betweenAnswers({
      isWanted: () => true,
      step: () => {
        pieces += 1
        throw new RangeError('a piece that breaks')
      },
      failed: () => {
        failures += 1
      },
    })
    for (let turns = 0; turns < 3; turns += 1) await turn()
    expect([pieces, failures]).toEqual([1, 1])
    expect(String(noted.mock.calls[0]?.[0])).toContain('RangeError')
  })
})
