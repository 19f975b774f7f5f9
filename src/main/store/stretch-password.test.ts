import { describe, expect, it } from 'vitest'
import {
  isAllowedCost,
  passwordCost,
  stretchInWorker,
  stretchNatively,
  stretchPassword,
} from './stretch-password'

const salt = Buffer.from('0123456789abcdef')
// Argon2id, 64 MiB, t = 3, p = 1: OpenSSL's and hash-wasm's implementations, unrelated to each other, agree on it.
const expected = '00bac562b407875296682e0b8043688e09be94fcea326e99aa62d0edb44404fc'

describe('stretchPassword', () => {
  it('gives the same bytes by both ways', async () => {
    const password = Buffer.from('correct horse battery')
    expect((await stretchNatively(password, salt, passwordCost)).toString('hex')).toBe(expected)
    expect((await stretchInWorker(password, salt, passwordCost)).toString('hex')).toBe(expected)
  })

  it('leaves the thread free while it works', async () => {
    let turns = 0
    const ticking = setInterval(() => {
      turns += 1
    }, 5)
    await stretchPassword('correct horse battery', salt, passwordCost)
    await stretchInWorker(Buffer.from('correct horse battery'), salt, passwordCost)
    clearInterval(ticking)
    expect(turns).toBeGreaterThan(10)
  })

  it('takes composed and decomposed letters as equal', async () => {
    const composed = await stretchPassword('contrase\u00f1a', salt, passwordCost)
    const decomposed = await stretchPassword('contrasen\u0303a', salt, passwordCost)
    expect(composed.equals(decomposed)).toBe(true)
  })
})

describe('isAllowedCost', () => {
  it.each([
    { memoryKiB: 65_535, passes: 3, lanes: 1 },
    { memoryKiB: 65_536, passes: 2, lanes: 1 },
    { memoryKiB: 65_536, passes: 3, lanes: 0 },
    { memoryKiB: 4_194_304, passes: 3, lanes: 1 },
    { memoryKiB: 65_536, passes: 1000, lanes: 1 },
  ])('refuses $memoryKiB KiB, $passes passes, $lanes lanes', (cost) => {
    expect(isAllowedCost(cost)).toBe(false)
  })

  it('takes what the program itself writes', () => {
    expect(isAllowedCost(passwordCost)).toBe(true)
  })
})
