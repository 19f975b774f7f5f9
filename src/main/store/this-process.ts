import { readFileSync } from 'node:fs'
import { hostname, uptime, userInfo } from 'node:os'
import { z } from 'zod'

/** Who holds something: enough to tell people, and to tell whether that process still lives. */
export const holderSchema = z.object({
  /** The account on the computer, not a user of the register: this is read before unlocking. */
  account: z.string(),
  host: z.string(),
  pid: z.number().int().positive(),
  /** Changes with each start of the computer; null where the system does not tell. */
  bootId: z.string().nullable(),
  /** The computer's start in seconds since 1970, for systems without a boot id. */
  bootedAtS: z.number(),
  /** Tells a process from a later one of the same number; null where the system does not tell. */
  startedTick: z.string().nullable(),
})
export type Holder = z.infer<typeof holderSchema>

const readOrNull = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    // Only Linux has these files.
    return null
  }
}

// The name in the second field may itself hold spaces and brackets.
const startedTick = (pid: number): string | null =>
  readOrNull(`/proc/${pid}/stat`)?.split(') ').at(-1)?.split(' ')[19] ?? null

const account = (): string => {
  try {
    return userInfo().username
  } catch {
    // A container may run under a number that has no name.
    return String(process.getuid?.() ?? '')
  }
}

export const thisProcess = (): Holder => ({
  account: account(),
  host: hostname(),
  pid: process.pid,
  bootId: readOrNull('/proc/sys/kernel/random/boot_id'),
  bootedAtS: Math.round(Date.now() / 1000 - uptime()),
  startedTick: startedTick(process.pid),
})

const sameBoot = (a: Holder, b: Holder): boolean =>
  a.bootId !== null && b.bootId !== null ? a.bootId === b.bootId : Math.abs(a.bootedAtS - b.bootedAtS) <= 120

const runs = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Without permission to signal it, it is there all the same.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Whether a holder is surely gone; null where that cannot be seen from here, on another computer. */
export const isGone = (holder: Holder): boolean | null => {
  const here = thisProcess()
  if (holder.host !== here.host) return null
  if (!sameBoot(holder, here)) return true
  if (!runs(holder.pid)) return true
  const tick = startedTick(holder.pid)
  return holder.startedTick !== null && tick !== null && tick !== holder.startedTick
}
