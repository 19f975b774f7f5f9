import { beforeEach, describe, expect, it } from 'vitest'
import { registerEach } from '../../../tests/support/register-each'

const ruleId = 'mx-const-21-36h'

const { register, admit } = registerEach()
let stayId = ''
beforeEach(async () => {
  ;({ stayId } = await admit())
})

describe('an extension', () => {
  it('is taken only of a rule that allows it', async () => {
    const answer = await register().ask('extensions.record', {
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
