import { type Instant, toEpochMs } from '../core/dates/instant'
import { logIncident, notingFaults } from './incident'
import type { Desk, OpenRegister } from './session'
import { defaultIdleLockMinutes, idleLockMinutes } from './store/facility-rows'

/** How often the lock looks at the clock, in milliseconds: a register is locked at most this much late. */
const lookEveryMs = 1000

// What cannot be read must be locked all the same.
const minutesOf = ({ store }: OpenRegister): number => {
  try {
    return idleLockMinutes(store.reader)
  } catch (error) {
    logIncident(error)
    return defaultIdleLockMinutes
  }
}

/** Locks the desk once nothing was asked for as long as the facility allows. Quiet questions do not count. */
export function createIdleLock(desk: Desk, now: () => Instant) {
  let lastAsked = now()
  /** Asked every second, and read only after something was written. */
  let read: { head: OpenRegister['head']; minutes: number } | null = null
  const seconds = (): number => {
    const register = desk.current()
    if (!register) return Number.POSITIVE_INFINITY
    if (read?.head !== register.head) read = { head: register.head, minutes: minutesOf(register) }
    return read.minutes * 60
  }
  const look = () => {
    if (!desk.current()) return
    if (toEpochMs(now()) - toEpochMs(lastAsked) >= seconds() * 1000) desk.lock()
  }
  const timer = setInterval(() => notingFaults(look), lookEveryMs)
  timer.unref()
  return {
    touch: () => {
      look()
      lastAsked = now()
    },
    seconds,
    stop: () => clearInterval(timer),
  }
}
