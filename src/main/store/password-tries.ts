import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

// How often somebody failed to open a register, kept beside it so that a restart does not start the
// count again. Whoever deletes the file could as well have copied the register: the delay is
// for guessing at the keyboard; against guessing on a copy stands the cost of each guess.

const triesSchema = z.object({ count: z.number().int().nonnegative(), lastAtMs: z.number() })
type Tries = z.infer<typeof triesSchema>

const freeTries = 3
const firstWaitSeconds = 30
const longestWaitSeconds = 300

const triesBeside = (register: string): string => `${register}-tries`

// Where the place cannot be written, the count lives as long as the program.
const remembered = new Map<string, Tries>()

const readTries = (register: string): Tries => {
  const inMemory = remembered.get(register)
  if (inMemory !== undefined) return inMemory
  let text: string
  try {
    text = readFileSync(triesBeside(register), 'utf8')
  } catch {
    // Absent: nobody has failed yet.
    return { count: 0, lastAtMs: 0 }
  }
  try {
    return triesSchema.parse(JSON.parse(text))
  } catch {
    // Damaged or tampered with: the first wait counts from when that was done.
    return { count: freeTries, lastAtMs: statSync(triesBeside(register)).mtimeMs }
  }
}

const writeTries = (register: string, tries: Tries): void => {
  try {
    writeFileSync(triesBeside(register), JSON.stringify(tries), { mode: 0o600 })
    remembered.delete(register)
  } catch {
    remembered.set(register, tries)
  }
}

const waitAfter = (count: number): number =>
  count < freeTries ? 0 : Math.min(firstWaitSeconds * 2 ** (count - freeTries), longestWaitSeconds)

/**
 * Counts a try before it is made, so that ending the program in the middle does not undo it. Answers the
 * whole seconds still to wait, 0 when the try may go on; a refused try is not counted.
 */
export const beginTry = (register: string, nowMs: number): number => {
  const tries = readTries(register)
  // A clock that was set back would otherwise prolong the wait without end.
  if (tries.lastAtMs > nowMs) writeTries(register, { ...tries, lastAtMs: nowMs })
  const lastAtMs = Math.min(tries.lastAtMs, nowMs)
  const waitMs = lastAtMs + waitAfter(tries.count) * 1000 - nowMs
  if (waitMs > 0) return Math.ceil(waitMs / 1000)
  writeTries(register, { count: tries.count + 1, lastAtMs: nowMs })
  return 0
}

/** Forgets the failures after a success. */
export const forgetTries = (register: string): void => {
  remembered.delete(register)
  try {
    rmSync(triesBeside(register), { force: true })
  } catch {
    // A place that cannot be written keeps its old count, which only makes the next person wait.
  }
}
