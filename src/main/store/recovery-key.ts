import { createHash, hkdfSync } from 'node:crypto'
import { randomSecret, secretBytes, takeSecret } from './secret-bytes'

// 32 random bytes as they are printed: Crockford's base 32, which has no I, L, O or U to misread,
// in fourteen groups of four. The last four letters are a checksum over the rest.

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const letters = 52
const checksumLetters = 4

const checksum = (secret: Buffer): string => {
  const digest = createHash('sha256').update('habeas recovery checksum').update(secret).digest()
  return [...digest.subarray(0, checksumLetters)].map((byte) => alphabet[byte % 32]).join('')
}

/** A new recovery key. The caller wipes it. */
export const newRecoverySecret = (): Buffer => randomSecret(32)

/** The key as it is shown once and printed. */
export const printRecoveryKey = (secret: Buffer): string => {
  let text = ''
  for (let at = 0; at < letters; at += 1) {
    let value = 0
    for (let bit = at * 5; bit < at * 5 + 5; bit += 1) {
      const byte = secret[bit >> 3] ?? 0
      value = value * 2 + ((byte >> (7 - (bit & 7))) & 1)
    }
    text += alphabet[value]
  }
  return (text + checksum(secret)).match(/.{4}/g)?.join('-') ?? ''
}

/** Reads what somebody typed from paper; null where a letter is wrong or missing. */
export const readRecoveryKey = (typed: string): Buffer | null => {
  const text = typed
    .toUpperCase()
    .replaceAll(/[\s\-\u2010-\u2014]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  if (text.length !== letters + checksumLetters) return null
  const secret = secretBytes(32)
  for (let at = 0; at < letters; at += 1) {
    const value = alphabet.indexOf(text[at] ?? ' ')
    if (value < 0) return null
    for (let bit = 0; bit < 5; bit += 1) {
      const place = at * 5 + bit
      if (place < 256 && (value >> (4 - bit)) & 1)
        secret[place >> 3] = (secret[place >> 3] ?? 0) | (1 << (7 - (place & 7)))
    }
  }
  if (text.slice(letters) === checksum(secret)) return secret
  secret.fill(0)
  return null
}

/** The key under which the recovery wrap lies. 256 random bits need no stretching. */
export const recoveryWrappingKey = (secret: Buffer, registerId: string): Buffer =>
  takeSecret(new Uint8Array(hkdfSync('sha256', secret, registerId, 'habeas recovery wrap', 32)))
