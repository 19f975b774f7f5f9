import { randomBytes } from 'node:crypto'

// Drawn in bulk: an import asks for hundreds of thousands of ids and salts in a row, and each call into
// the system's source costs more than the id itself.
const bytesAtOnce = 8192
let drawn = ''
let used = 0

/** Fresh random bits as so many hexadecimal digits; each digit is handed out once. */
export function randomHex(digits: number): string {
  if (used + digits > drawn.length) {
    drawn = randomBytes(bytesAtOnce).toString('hex')
    used = 0
  }
  const text = drawn.slice(used, used + digits)
  used += digits
  return text
}
