import { expect, it } from 'vitest'
import { z } from 'zod'
import { issuesOf } from './issues-of'

const form = z.object({
  name: z.string().trim().min(1, 'field.required').max(5),
  notes: z.array(z.string().max(2000)).max(1),
})
const faultsOf = (input: unknown) => {
  const parsed = form.safeParse(input)
  return parsed.success ? [] : issuesOf(parsed.error)
}

it('a text that is too long is told with how long it may be', () => {
  expect(faultsOf({ name: 'Zoë Ana', notes: ['x'.repeat(2001)] })).toEqual([
    { path: ['name'], message: 'field.tooLong', detail: { most: 5 } },
    { path: ['notes', 0], message: 'field.tooLong', detail: { most: 2000 } },
  ])
})

it('a list that is too long is no text, and any other fault keeps its own words', () => {
  expect(faultsOf({ name: ' ', notes: ['', ''] })).toEqual([
    { path: ['name'], message: 'field.required' },
    { path: ['notes'], message: expect.not.stringMatching(/^field\./) },
  ])
})
