import { type Instant, toEpochMs } from '../core/dates/instant'
import type { Desk } from './session'
import { idleLockMinutes } from './store/facility-rows'

/** How often the lock looks at the clock, in milliseconds: a register is locked at most this much late. */
const lookEveryMs = 1000

/** Locks the desk once nothing was asked for as long as the facility allows. Quiet questions do not count. */
export function createIdleLock(desk: Desk, now: () => Instant) {
  let lastAsked = now()
  const seconds = (): number => {
    const register = desk.current()
    return register ? idleLockMinutes(register.store.reader) * 60 : Number.POSITIVE_INFINITY
  }
  const look = () => {
    if (!desk.current()) return
    if (toEpochMs(now()) - toEpochMs(lastAsked) >= seconds() * 1000) desk.lock()
  }
  const timer = setInterval(look, lookEveryMs)
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
