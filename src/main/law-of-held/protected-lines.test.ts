import { afterEach, describe, expect, it } from 'vitest'
import { aFlagRow } from '../../../tests/support/a-person'
import { aRegister, hoursAgo, testNow } from '../../../tests/support/a-register'
import { board, facet, heldFor, page } from '../../../tests/support/held-for'
import { writeRows } from '../../../tests/support/write-rows'
import type { Role } from '../../core/access/roles'

type Register = ReturnType<typeof aRegister>

const open: { close(): void }[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.close()
})

const aRegisterFor = (role: Role = 'administrator') => {
  const made = aRegister({ role })
  open.push(made)
  return made
}

describe('what rests on protected facts', () => {
  /** A wish for asylum, said 20 hours ago: the refugee authority is to be told, and nobody else. */
  const wishFor = (made: Register, personId: string) =>
    writeRows(made, (work) =>
      work.insert('milestone', {
        id: 'm1',
        personId,
        stayId: null,
        kind: 'asylum-wish-expressed',
        fieldGroup: 'asylum',
        happenedAt: hoursAgo(20),
        happenedPrecision: 'minute',
        forAt: null,
        note: '',
        recordedAt: testNow,
        recordedBy: 'user-1',
        enteredInError: 0,
      }),
    )
  const pregnant = async (made: Register) => {
    const role = made.user.role
    made.sit('administrator')
    const { personId } = await heldFor(made, 'Protected', 1, { sex: 'female' })
    const flag = (id: string, kind: string, fieldGroup: string) =>
      writeRows(made, (work) => work.insert('flag', aFlagRow(id, personId, { kind, fieldGroup })))
    flag('f1', 'pregnant', 'health')
    flag('f2', 'asylum-claim', 'asylum')
    flag('f3', 'trafficking', 'trafficking')
    wishFor(made, personId)
    made.sit(role)
    return personId
  }
  /** All that the lists tell of everyone, without what names the person. */
  const allThatIsTold = async (made: Register) => ({
    law: (await page(made)).rows.map(({ law }) => law),
    rules: (await page(made)).rules,
    board: await board(made).then(({ prohibited, over, due, ...rest }) => ({
      ...rest,
      counts: [prohibited, over, ...due].map(({ total, rows }) => [total, rows.map(({ law }) => law)]),
    })),
    facets: await Promise.all(
      (['law', 'lawMarks', 'lawRules', 'lawPacks'] as const).map((name) => facet(made, name)),
    ),
  })

  it('is told to those who may read it', async () => {
    const made = aRegisterFor('health-worker')
    const personId = await pregnant(made)
    const { rows } = await page(made, { filter: { lawRules: ['mx-lsrpcap-21-no-consular-notice'] } })
    expect(rows.map(({ id }) => id)).toEqual([personId])
    expect((await board(made)).restrictedRules).toBe(0)
  })

  it.each(['administrator', 'custody-officer'] as const)(
    'changes nothing at all in what the lists tell a reader who is %s',
    async (role) => {
      const [plain, secret] = [aRegisterFor(), aRegisterFor(role)]
      await heldFor(plain, 'Protected', 1, { sex: 'female' })
      plain.sit(role)
      await pregnant(secret)
      expect(await allThatIsTold(secret)).toEqual(await allThatIsTold(plain))
      expect((await board(secret)).restrictedRules).toBeGreaterThan(0)
    },
  )

  it('does not wait in the table for the next reader', async () => {
    const made = aRegisterFor('health-worker')
    await pregnant(made)
    const all = await facet(made, 'lawRules')
    made.sit('custody-officer')
    const open = await facet(made, 'lawRules')
    const hidden = Object.keys(all).filter((rule) => !(rule in open))
    expect(hidden.length).toBeGreaterThan(0)
    for (const rule of hidden)
      expect([rule, (await page(made, { filter: { lawRules: [rule] } })).total]).toEqual([rule, 0])
  })

  it('leaves a note of the look when a row names a rule that rests on it', async () => {
    const made = aRegisterFor()
    const { personId } = await heldFor(made, 'Protected', 1)
    wishFor(made, personId)
    const looks = () => made.store.reader.raw.prepare('SELECT field_group FROM look').pluck().all()
    await page(made)
    expect(looks()).toEqual([])
    made.sit('review-officer')
    await page(made)
    expect(looks()).toEqual(['asylum'])
  })
})
