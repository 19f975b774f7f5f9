import { closeSync, openSync, readFileSync, readSync } from 'node:fs'

const chunkBytes = 16 * 1024 * 1024

/** How often a needle lies anywhere in the memory of a running process. Linux only. */
export const copiesInMemory = (pid: number, needle: Buffer): number => {
  const ranges = readFileSync(`/proc/${pid}/maps`, 'utf8')
    .split('\n')
    .filter((line) => / rw/.test(line) && !line.includes('[vvar]'))
    .map(
      (line) =>
        line
          .split(' ')[0]
          ?.split('-')
          .map((hex) => Number.parseInt(hex, 16)) ?? [],
    )
  const fd = openSync(`/proc/${pid}/mem`, 'r')
  const chunk = Buffer.alloc(chunkBytes + needle.byteLength)
  let found = 0
  try {
    for (const [from = 0, to = 0] of ranges) {
      for (let at = from; at < to; at += chunkBytes) {
        // A little more than a chunk, so that a copy across the border is seen, and seen once.
        const wanted = Math.min(chunkBytes + needle.byteLength - 1, to - at)
        let read = 0
        try {
          read = readSync(fd, chunk, 0, wanted, at)
        } catch {
          // A mapping may have gone since the list was read.
        }
        for (let hit = chunk.subarray(0, read).indexOf(needle); hit >= 0; ) {
          found += 1
          hit = chunk.subarray(0, read).indexOf(needle, hit + 1)
        }
      }
    }
  } finally {
    closeSync(fd)
  }
  return found
}
