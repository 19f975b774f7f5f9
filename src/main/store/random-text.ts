import { randomFillSync } from 'node:crypto'

// Drawn in bulk: an import asks for hundreds of thousands of ids and salts in a row, and each call into
// the system's source costs more than the id itself.
const bytes = Buffer.alloc(8192)
let drawn = ''
let used = 0

/** Crockford's base 32, in small letters and in the order of their codes: texts sort as the numbers they write. */
export const digits32 = '0123456789abcdefghjkmnpqrstvwxyz'
const codes = Buffer.from(digits32, 'latin1')

/** So many random digits of base 32, five bits each; each digit drawn is handed out once. */
export function randomText(digits: number): string {
  if (used + digits > drawn.length) {
    randomFillSync(bytes)
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = codes[(bytes[at] as number) & 31] as number
    drawn = bytes.toString('latin1')
    bytes.fill(0)
    used = 0
  }
  const text = drawn.slice(used, used + digits)
  used += digits
  return text
}
