import { describe, expect, it } from 'vitest'
import { newPasswordProblem, newPasswordSchema } from './new-password'

describe('newPasswordProblem', () => {
  it.each([
    ['eleven char', 'password.tooShort'],
    ['', 'password.tooShort'],
    ['x'.repeat(513), 'password.tooLong'],
    ['Password1234', 'password.common'],
    ['habeas corpus', 'password.common'],
    ['aaaaaaaaaaaaaaaa', 'password.common'],
    ['121212121212', 'password.common'],
  ])('refuses "%s"', (password, problem) => {
    expect(newPasswordProblem(password)).toBe(problem)
  })

  it.each([
    'four words in a row',
    'مرحبا بكم في المركز',
    '拘留登记处的十二个汉字密码',
    'x1!'.repeat(30) + 'qrst',
  ])('takes "%s"', (password) => {
    expect(newPasswordProblem(password)).toBeNull()
  })

  it('counts characters, not the code units they are made of', () => {
    expect(newPasswordProblem('🌵🌙🔑🚪🏔🌊')).toBe('password.tooShort')
  })
})

describe('newPasswordSchema', () => {
  it('names the reason as a message key', () => {
    expect(newPasswordSchema.safeParse('short').error?.issues[0]?.message).toBe('password.tooShort')
  })
})
