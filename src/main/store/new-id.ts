import { randomHex } from './random-text'

let lastMs = 0
let counter = 0
let prefix = ''

/**
 * A new UUIDv7 (RFC 9562): time first, so that rows written together lie together in the index.
 * Within one millisecond, and when the clock steps back, a counter keeps ids in the order of their making.
 */
export function newId(nowMs: number = Date.now()): string {
  counter += 1
  if (nowMs > lastMs) startMillisecond(nowMs)
  else if (counter > 0xfff) startMillisecond(lastMs + 1)
  const tail = randomHex(16)
  return `${prefix}-${(0x7000 | counter).toString(16)}-${variant(tail)}${tail.slice(1, 4)}-${tail.slice(4)}`
}

function startMillisecond(ms: number): void {
  lastMs = ms
  counter = 0
  const time = ms.toString(16).padStart(12, '0')
  prefix = `${time.slice(0, 8)}-${time.slice(8)}`
}

/** The first digit of the fourth group: the two bits that mark the kind of id, and two random ones. */
const variant = (tail: string): string => '89ab'[Number.parseInt(tail[0] ?? '0', 16) & 3] ?? '8'
