import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { aRegister } from '../../../tests/support/a-register'
import { someoneHeld } from '../../../tests/support/someone-held'

const ruleId = 'mx-const-21-36h'

let register: ReturnType<typeof aRegister>
let stayId = ''
beforeEach(async () => {
  ;({ register, stayId } = await someoneHeld())
})
afterEach(() => register.close())

describe('an extension', () => {
  it('is taken only of a rule that allows it', async () => {
    const answer = await register.ask('extensions.record', {
      stayId,
      ruleId,
      extension: 'sixty-days',
      orderedAt: null,
      ground: null,
      untilAt: null,
      note: '',
    })
    expect(answer).toMatchObject({ problem: { issues: [{ message: 'extension.notOfThisRule' }] } })
  })
})
