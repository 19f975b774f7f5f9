import { beforeEach, describe, expect, it } from 'vitest'
import { answerOf } from '../../../tests/support/a-desk'
import { registerEach } from '../../../tests/support/register-each'

const { register, admit } = registerEach()

const touches = async () => answerOf(await register().ask('law.touches', {}))

beforeEach(async () => {
  await admit()
})

describe('law.touches', () => {
  it('counts whom each rule of the active packs applies to, as the page of the rule does', async () => {
    register().sit('monitor')
    const { rules, held, restricted } = await touches()
    expect(held).toBe(1)
    expect(restricted).toEqual([])
    expect(rules.find(({ ruleId }) => ruleId === 'mx-const-21-36h')).toEqual({
      packId: 'mx',
      ruleId: 'mx-const-21-36h',
      people: 1,
      alarms: 1,
    })
    for (const { packId, ruleId, people } of rules.filter((one) => one.packId === 'mx')) {
      const page = answerOf(await register().ask('law.rule', { packId, ruleId }))
      const states = page.touches?.lines[0]?.states.filter(({ state }) => state !== 'not-applicable') ?? []
      expect([ruleId, states.reduce((sum, { count }) => sum + count, 0)]).toEqual([ruleId, people])
    }
  })

  it('counts nothing of rules that rest on facts which the reader may not see, and names them', async () => {
    register().sit('custody-officer')
    const { rules, restricted } = await touches()
    expect(restricted.length).toBeGreaterThan(0)
    expect(rules.filter((one) => restricted.some(({ ruleId }) => ruleId === one.ruleId))).toEqual([])
  })
})
