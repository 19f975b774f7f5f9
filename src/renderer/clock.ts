import { useSyncExternalStore } from 'react'
import { fromEpochMs, type Instant } from '../core/dates/instant'
import { minuteMs } from '../core/dates/lengths-of-time'

const thisMinute = () => Math.floor(Date.now() / minuteMs) * minuteMs

let minute = thisMinute()
let timer: ReturnType<typeof setInterval> | undefined
const listeners = new Set<() => void>()

const tick = () => {
  const now = thisMinute()
  if (now === minute) return
  minute = now
  for (const changed of listeners) changed()
}

const subscribe = (changed: () => void) => {
  listeners.add(changed)
  // While nobody looked the clock stood still.
  tick()
  timer ??= setInterval(tick, 1_000)
  return () => {
    listeners.delete(changed)
    if (listeners.size > 0 || timer === undefined) return
    clearInterval(timer)
    timer = undefined
  }
}

/** The present minute, as an instant; whoever reads it is drawn again when it changes. */
export const useMinute = (): Instant => fromEpochMs(useSyncExternalStore(subscribe, () => minute))
