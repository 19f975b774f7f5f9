import { describe, expect, it } from 'vitest'
import { registerEach } from '../../../tests/support/register-each'

const { register } = registerEach()

describe('preferences', () => {
  it('keep for each user what they chose, and the last of it', async () => {
    expect(await register().ask('preferences.get', { key: 'register.columns' })).toEqual({
      ok: true,
      value: { value: null },
    })
    for (const value of [['name'], ['name', 'unit']])
      await register().ask('preferences.set', { key: 'register.columns', value })
    expect(await register().ask('preferences.get', { key: 'register.columns' })).toEqual({
      ok: true,
      value: { value: ['name', 'unit'] },
    })
  })
})
