import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tempFolder } from '../../../tests/support/temp-folder'
import { beginTry, forgetTries } from './password-tries'

const aRegister = () => join(tempFolder(), 'x.habeas')
const second = 1000

describe('beginTry', () => {
  it('lets three tries pass, then asks for 30 seconds, then for twice as long each time, at most 5 minutes', () => {
    const register = aRegister()
    let now = 1_000_000_000
    const waits: number[] = []
    for (let guess = 0; guess < 9; guess += 1) {
      const wait = beginTry(register, now)
      waits.push(wait)
      if (wait > 0) {
        now += wait * second
        expect(beginTry(register, now)).toBe(0)
      }
    }
    expect(waits).toEqual([0, 0, 0, 30, 60, 120, 240, 300, 300])
  })

  it('takes at least 15 minutes for a hundred guesses', () => {
    const register = aRegister()
    const start = 1_000_000_000
    let now = start
    for (let guess = 0; guess < 100; guess += 1) {
      const wait = beginTry(register, now)
      now += wait * second
      if (wait > 0) beginTry(register, now)
    }
    expect(now - start).toBeGreaterThan(15 * 60 * second)
  })

  it('does not count a try that was refused', () => {
    const register = aRegister()
    for (let guess = 0; guess < 3; guess += 1) beginTry(register, 0)
    for (let impatient = 0; impatient < 10; impatient += 1) expect(beginTry(register, 10 * second)).toBe(20)
  })

  it('starts again after a success', () => {
    const register = aRegister()
    for (let guess = 0; guess < 3; guess += 1) beginTry(register, 0)
    forgetTries(register)
    expect(beginTry(register, second)).toBe(0)
  })

  it('waits once, not for ever, when the count was tampered with', () => {
    const register = aRegister()
    writeFileSync(`${register}-tries`, '{"count":-5}')
    const now = Date.now()
    expect(beginTry(register, now)).toBeGreaterThan(0)
    expect(beginTry(register, now + 31 * second)).toBe(0)
  })

  it('does not wait longer because the clock was set back', () => {
    const register = aRegister()
    for (let guess = 0; guess < 3; guess += 1) beginTry(register, 1_000_000_000)
    expect(beginTry(register, 5000)).toBe(30)
    expect(beginTry(register, 5000 + 30 * second)).toBe(0)
  })
})
