import { describe, expect, it } from 'vitest'
import { answerOf } from '../../../tests/support/a-desk'
import { aPerson } from '../../../tests/support/an-admission'
import { registerEach } from '../../../tests/support/register-each'

const { register, admit, file } = registerEach()

describe('families', () => {
  it('join when two people of different families are linked, and end with the last link', async () => {
    const one = await admit()
    const two = await admit(aPerson({ number: 'RC-2', givenName: 'Zahra' }))
    answerOf(
      await register().ask('families.link', {
        personId: one.personId,
        relativeId: two.personId,
        relation: 'father',
        relativeRelation: 'daughter',
      }),
    )
    const [relative] = (await file(one.personId)).family
    expect(relative).toMatchObject({ name: 'Zahra Noori', relation: 'daughter', held: true })
    answerOf(
      await register().ask('families.unlink', { memberId: relative?.memberId ?? '', reason: 'not related' }),
    )
    expect((await file(one.personId)).family).toEqual([])
  })
})
