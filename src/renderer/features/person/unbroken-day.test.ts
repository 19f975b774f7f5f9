import { expect, it } from 'vitest'
import { unbrokenDay } from './unbroken-day'

it('parts an instant before its time only, and a day nowhere but at its end', () => {
  expect(unbrokenDay('Wed 19 Aug 2026 13:46')).toBe('Wed\u00a019\u00a0Aug\u00a02026 13:46')
  expect(unbrokenDay('13:46')).toBe('13:46')
})
