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
    expect(await register().ask('orders.record', { stayId, order })).toMatchObject({
      problem: { issues: [{ path: ['order', 'expiresAt'], message: 'order.endsBeforeStart' }] },
    })
  })
})
