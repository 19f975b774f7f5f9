import type { LockReason } from '../../engine'

type IdleState = 'active' | 'idle' | 'locked' | 'unknown'

/** The idle time while no register is open, in seconds: there is nothing to lock then, only to look at. */
const seldomSeconds = 600

/**
 * One look at whether the person has left the desktop (reader's line 25). Locks when they go, not at every
 * look while they are gone. Several Wayland desktops always report activity: dispatch's own clock is the
 * lock to rely on, this only brings it forward.
 */
export function systemAway(stateAfter: (seconds: number) => IdleState, lock: (reason: LockReason) => void) {
  let away = false
  return (idleSeconds: number): void => {
    const state = stateAfter(Number.isFinite(idleSeconds) ? idleSeconds : seldomSeconds)
    const awayNow = state === 'idle' || state === 'locked'
    if (awayNow && !away) lock(state === 'locked' ? 'system' : 'idle')
    away = awayNow
  }
}
