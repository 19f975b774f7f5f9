import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answerOf } from '../../../tests/support/a-desk'
import { aRegister } from '../../../tests/support/a-register'
import { anOpening, aPerson } from '../../../tests/support/an-admission'

let register: ReturnType<typeof aRegister>
beforeEach(() => {
  register = aRegister()
})
afterEach(() => register.close())

const admit = async (person = aPerson(), stay = anOpening()) =>
  answerOf(await register.ask('people.admit', { person, stay }))
const file = async (id: string) => answerOf(await register.ask('person.get', { id }))

describe('families', () => {
  it('join when two people of different families are linked, and end with the last link', async () => {
    const one = await admit()
    const two = await admit(aPerson({ number: 'RC-2', givenName: 'Zahra' }))
    answerOf(
      await register.ask('families.link', {
        personId: one.personId,
        relativeId: two.personId,
        relation: 'father',
        relativeRelation: 'daughter',
      }),
    )
    const [relative] = (await file(one.personId)).family
    expect(relative).toMatchObject({ name: 'Zahra Noori', relation: 'daughter', held: true })
    answerOf(
      await register.ask('families.unlink', { memberId: relative?.memberId ?? '', reason: 'not related' }),
    )
    expect((await file(one.personId)).family).toEqual([])
  })
})
