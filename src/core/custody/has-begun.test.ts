import { expect, it } from 'vitest'
import type { Instant } from '../dates/instant'
import { hasBegun } from './has-begun'

const asOf = '2026-11-05T16:00:00.000Z' as Instant
const event = (happenedAt: string | null, enteredInError = false) => ({
  happenedAt: happenedAt as Instant | null,
  enteredInError,
})

it.each([
  ['nothing is on file', [], false],
  ['something happened at that very instant', [event(asOf)], true],
  ['something will happen', [event('2026-11-05T16:00:00.001Z')], false],
  ['something happened, nobody knows when', [event(null)], true],
  ['what happened was entered in error', [event('2026-11-01T00:00:00.000Z', true)], false],
])('a stay: %s', (_, events, begun) => {
  expect(hasBegun(events, asOf)).toBe(begun)
})
