import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answerOf } from '../../../tests/support/a-desk'
import { aRegister } from '../../../tests/support/a-register'
import { anOpening, aPerson } from '../../../tests/support/an-admission'
import type { Instant } from '../../core/dates/instant'

const at = (text: string) => text as Instant
const hourMs = 3_600_000

let register: ReturnType<typeof aRegister>
beforeEach(() => {
  register = aRegister()
})
afterEach(() => register.close())

const admit = async (person = aPerson(), stay = anOpening()) =>
  answerOf(await register.ask('people.admit', { person, stay }))
const file = async (id: string) => answerOf(await register.ask('person.get', { id }))

describe('an order', () => {
  it('covers the stay and leaves its gaps in hours', async () => {
    const { personId } = await admit()
    const [stay] = (await file(personId)).stays
    expect(stay?.coverage.map(({ state, ms }) => [state, ms / hourMs])).toEqual([
      ['gap', 26 + 10 / 60],
      ['valid', 421.5],
      ['expired', 3],
    ])
  })

  it('that ends before it starts is refused', async () => {
    const { stayId } = await admit()
    const order = {
      ...(anOpening().order ?? expect.fail('no order')),
      expiresAt: at('2026-11-07T01:30:00.000Z'),
    }
    expect(await register.ask('orders.record', { stayId, order })).toMatchObject({
      problem: { issues: [{ path: ['order', 'expiresAt'], message: 'order.endsBeforeStart' }] },
    })
  })
})
