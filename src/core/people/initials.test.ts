import { expect, it } from 'vitest'
import { initials } from './initials'

it('shows the letters of given and family name', () => {
  expect(initials({ givenName: 'Farid', familyName: 'Noori' })).toBe('FN')
  expect(initials({ givenName: 'élodie', familyName: '' })).toBe('É')
})

it('shows a question mark for someone without a name', () => {
  expect(initials({ givenName: ' ', familyName: '' })).toBe('?')
})
