import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newRecoverySecret, printRecoveryKey, readRecoveryKey } from './recovery-key'

const secret = Buffer.from(Array.from({ length: 32 }, (_, at) => at * 8))

describe('printRecoveryKey', () => {
  it('writes fourteen groups of four letters that cannot be misread', () => {
    expect(printRecoveryKey(secret)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){13}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(printRecoveryKey(secret).slice(0, 14)).toBe('0041-0610-50R3')
  })

  it('never writes the same key twice', () => {
    expect(printRecoveryKey(newRecoverySecret())).not.toBe(printRecoveryKey(newRecoverySecret()))
  })
})

describe('readRecoveryKey', () => {
  it('reads back every key, however it was typed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const printed = printRecoveryKey(Buffer.from(bytes))
        const typed = printed.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
        expect(readRecoveryKey(printed)).toEqual(Buffer.from(bytes))
        expect(readRecoveryKey(typed)).toEqual(Buffer.from(bytes))
      }),
    )
  })

  it('notices one wrong letter, and two exchanged ones', () => {
    const printed = printRecoveryKey(secret)
    const wrong = `${printed.slice(0, 5)}Z${printed.slice(6)}`
    const exchanged = `${printed.slice(0, 5)}${printed[6]}${printed[5]}${printed.slice(7)}`
    expect(wrong).not.toBe(printed)
    expect(exchanged).not.toBe(printed)
    expect(readRecoveryKey(wrong)).toBeNull()
    expect(readRecoveryKey(exchanged)).toBeNull()
  })

  it('notices a missing group and a letter that does not exist', () => {
    const printed = printRecoveryKey(secret)
    expect(readRecoveryKey(printed.slice(5))).toBeNull()
    expect(readRecoveryKey(printed.replace('0', 'U'))).toBeNull()
    expect(readRecoveryKey('')).toBeNull()
  })
})
