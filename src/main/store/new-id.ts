import { digits32, randomText } from './random-text'

/** The numbers from 0 to 1023 in two digits each. */
const twoDigits = [...digits32].flatMap((high) => [...digits32].map((low) => high + low))

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
  return `${time}${twoDigits[middle >> 10]}${twoDigits[middle & 1023]}${random.slice(1)}`
}

function startMillisecond(ms: number): void {
  lastMs = ms
  counter = 0
  time = ''
  for (let left = ms; time.length < 10; left = Math.floor(left / 1024)) time = twoDigits[left % 1024] + time
}
