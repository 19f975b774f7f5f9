import { describe, expect, it } from 'vitest'
import { answerOf } from '../../../tests/support/a-desk'
import { aPerson } from '../../../tests/support/an-admission'
import { registerEach } from '../../../tests/support/register-each'

const { register, admit, file } = registerEach()

describe('identifiers', () => {
  const history = async (personId: string) => {
    const { changes: found } = answerOf(await register().ask('changes.ofPerson', { personId }))
    return found.filter(({ entity }) => entity === 'identifier')
  }

  it('are added, changed and removed one by one, and history keeps what was there', async () => {
    const { personId } = await admit(aPerson({ identifiers: [] }))
    const { id } = answerOf(
      await register().ask('identifiers.add', { personId, kind: 'passport', value: ' P-01234 ' }),
    )
    expect((await file(personId)).facts.identifiers).toEqual([{ id, kind: 'passport', value: 'P-01234' }])
    answerOf(
      await register().ask('identifiers.change', {
        id,
        kind: 'passport',
        value: 'P-01235',
        reason: 'misread',
      }),
    )
    answerOf(await register().ask('identifiers.remove', { id, reason: 'belongs to his brother' }))
    expect((await file(personId)).facts.identifiers).toEqual([])
    const values = (await history(personId)).filter(({ field }) => field === 'value')
    expect(values.map(({ before, after, reason }) => [before, after, reason])).toEqual([
      ['P-01235', null, 'belongs to his brother'],
      ['P-01234', 'P-01235', 'misread'],
      [null, 'P-01234', ''],
    ])
  })

  it('are refused a second time in one file, and without a value or a reason', async () => {
    const { personId } = await admit(aPerson({ identifiers: [{ kind: 'unhcr', value: '7' }] }))
    const again = await register().ask('identifiers.add', { personId, kind: 'unhcr', value: '7' })
    expect(again).toEqual({ ok: false, problem: { code: 'conflict', why: 'person.identifierTwice' } })
    expect(await register().ask('identifiers.add', { personId, kind: 'unhcr', value: ' ' })).toMatchObject({
      problem: { issues: [{ message: 'field.required' }] },
    })
    const [{ id } = { id: '' }] = (await file(personId)).facts.identifiers
    expect(await register().ask('identifiers.remove', { id, reason: '' })).toMatchObject({ ok: false })
    expect(await register().ask('identifiers.remove', { id: 'nobody', reason: 'x' })).toMatchObject({
      problem: { code: 'not-found' },
    })
  })
})
