import { describe, expect, it } from 'vitest'
import { anOpening } from '../../../tests/support/an-admission'
import { registerEach } from '../../../tests/support/register-each'
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
