import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answerOf } from '../../../tests/support/a-desk'
import { aRegisterOfSix } from '../../../tests/support/a-register-of-six'

let register: ReturnType<typeof aRegisterOfSix>
beforeEach(() => {
  register = aRegisterOfSix()
})
afterEach(() => register.close())

describe('today.board', () => {
  it('puts each person into the window of their next mark', async () => {
    const board = answerOf(await register.ask('today.board', {}))
    expect(board.windows.map(({ window, total, rows }) => [window, total, rows.map(({ id }) => id)])).toEqual(
      [
        ['passed-24h', 2, ['middle', 'short']],
        ['due-24h', 1, ['short']],
        ['due-72h', 0, []],
        ['due-7d', 0, []],
      ],
    )
    expect([board.held, board.capacity, board.withoutOrder]).toEqual([4, 40, 4])
    expect([board.startUnknown.total, board.startUnknown.clocksEach]).toEqual([1, 10])
    expect(board.longest.map(({ id }) => id)).toEqual(['long', 'middle', 'short', 'unknown'])
  })
})
