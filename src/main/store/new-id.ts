import { digits32, randomText } from './random-text'

let lastMs = 0
let counter = 0
let time = ''

/**
 * A new UUIDv7 (RFC 9562), written in 26 digits of Crockford's base 32 rather than in 36 signs: a person's rows
 * and their entry name some twenty ids. Time comes first, so that rows written together lie together in the
 * index; within one millisecond, and when the clock steps back, a counter keeps ids in the order of their making.
 */
export function newId(nowMs: number = Date.now()): string {
  counter += 1
  if (nowMs > lastMs) startMillisecond(nowMs)
  else if (counter > 0xfff) startMillisecond(lastMs + 1)
  const random = randomText(13)
  // Four bits of version, twelve of the counter, two of the variant, two random ones.
  const middle = (0x7000 | counter) * 16 + 8 + (digits32.indexOf(random[0] as string) & 3)
  return `${time}${inDigits(middle, 4)}${random.slice(1)}`
}

function startMillisecond(ms: number): void {
  lastMs = ms
  counter = 0
  time = inDigits(ms, 10)
}

function inDigits(value: number, digits: number): string {
  let text = ''
  let left = value
  for (let at = 0; at < digits; at += 1) {
    text = `${digits32[left % 32]}${text}`
    left = Math.floor(left / 32)
  }
  return text
}
