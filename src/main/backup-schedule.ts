import { type Instant, toEpochMs } from '../core/dates/instant'
import { minuteMs } from '../core/dates/lengths-of-time'
import { backupJob } from './backup-jobs'
import { backupOrder, isBackedUp, isEditedSinceBackup, keepBackup, newestBackup } from './backup-work'
import { logIncident, notingFaults } from './incident'
import type { Desk, OpenRegister } from './session'

/** A register that is being written is backed up this often, in minutes. */
export const everyMinutes = 15

const lookEveryMs = minuteMs

const isDue = (register: OpenRegister, now: Instant): boolean => {
  if (!isBackedUp(register) || !isEditedSinceBackup(register)) return false
  const newest = newestBackup(register)
  return newest === null || toEpochMs(now) - toEpochMs(newest.madeAt) >= everyMinutes * minuteMs
}

/**
 * Backs up what is written: every quarter of an hour, when the register is locked, and when the program
 * ends. Only the last is done in this thread, because there is no later one to wait for.
 */
export function scheduleBackups(desk: Desk, now: () => Instant) {
  let isEnding = false
  const look = () =>
    notingFaults(() => {
      const register = desk.current()
      if (register && isDue(register, now())) keepBackup(register, 'schedule', now).catch(logIncident)
    })
  const timer = setInterval(look, lookEveryMs)
  timer.unref()
  desk.whenLocked((released) => {
    if (!isBackedUp(released) || !isEditedSinceBackup(released)) return
    if (isEnding) backupJob(backupOrder(released, 'lock', now()))
    else keepBackup(released, 'lock', now).catch(logIncident)
  })
  return {
    look,
    /** Before the desk is locked for the last time. */
    beginEnd: () => {
      isEnding = true
      clearInterval(timer)
    },
  }
}
