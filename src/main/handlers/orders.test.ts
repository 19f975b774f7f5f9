import { describe, expect, it } from 'vitest'
import { anOpening } from '../../../tests/support/an-admission'
import { registerEach } from '../../../tests/support/register-each'
import type { InputOf } from '../../core/contract'
import type { Instant } from '../../core/dates/instant'

const at = (text: string) => text as Instant
const hourMs = 3_600_000

const { register, admit, file } = registerEach()

describe('an order', () => {
  it('covers the stay and leaves its gaps in hours', async () => {
    const { personId } = await admit()
    const [stay] = (await file(personId)).stays
    expect(stay?.authority.intervals.map(({ state, ms }) => [state, ms / hourMs])).toEqual([
      ['gap', 6.5],
      ['pending', 19 + 40 / 60],
      ['valid', 9 + 50 / 60],
      ['past-limit', 411 + 40 / 60],
      ['expired', 3],
    ])
    expect(stay?.authority.withoutOrder).toEqual({ ms: 9.5 * hourMs, stretches: 2 })
  })

  it('that was corrected says since when and by whom', async () => {
    const { personId } = await admit()
    const order = async () => (await file(personId)).stays[0]?.orders[0] ?? expect.fail('no order')
    const { id, correction } = await order()
    expect(correction).toBeNull()
    register().wait(60_000)
    const facts = { ...anOpening().order, expiresAt: at('2026-12-01T00:00:00.000Z') }
    const corrected = { id, order: facts, reason: 'The paper' } as InputOf<'orders.correct'>
    expect(await register().ask('orders.correct', corrected)).toMatchObject({ ok: true })
    expect((await order()).correction).toEqual({
      at: '2026-11-24T18:01:00.000Z',
      byName: 'Test Administrator',
      first: null,
    })
  })

  it('that ends before it starts is refused', async () => {
    const { stayId } = await admit()
    const order = {
      ...(anOpening().order ?? expect.fail('no order')),
      expiresAt: at('2026-11-07T01:30:00.000Z'),
    }
    expect(await register().ask('orders.record', { stayId, order })).toMatchObject({
      problem: { issues: [{ path: ['order', 'expiresAt'], message: 'order.endsBeforeStart' }] },
    })
  })
})
