import { fromEpochMs, type Instant } from '../core/dates/instant'
import { scheduleBackups } from './backup-schedule'
import { createDispatch } from './dispatch'
import type { CreateEngine, Engine, EngineGiven } from './engine'
import { createFileShelf } from './file-shelf'
import type { Workplace } from './handler'
import { handlers } from './handlers/handlers'
import { createIdleLock } from './idle-lock'
import { endImportReader } from './import/import-reader'
import { createDesk } from './session'

/** What a test may set in place of the machine's own: the clock. */
export type Clock = { readonly now: () => Instant }

const machineClock: Clock = { now: () => fromEpochMs(Date.now()) }

/** The composition root: desk, shelf and handlers behind the one door. */
export function createApp(
  given: EngineGiven,
  clock: Clock = machineClock,
): Engine & { workplace: Workplace } {
  const desk = createDesk()
  const shelf = createFileShelf()
  const workplace: Workplace = { given, desk, shelf, now: clock.now }
  desk.whenLocked(shelf.clear)
  desk.whenLocked(endImportReader)
  if (given.onLocked !== undefined) desk.whenLocked(given.onLocked)
  if (given.file !== undefined) desk.choose(given.file)
  const idle = createIdleLock(desk, clock.now)
  const dispatch = createDispatch(workplace, handlers, idle.touch)
  return {
    workplace,
    call: dispatch,
    receiveFile: shelf.put,
    takeFile: shelf.take,
    lock: desk.lock,
    idleSeconds: idle.seconds,
    close: () => {
      idle.stop()
      desk.lock()
    },
  }
}

/** What the hosts start. */
export const createEngine: CreateEngine = (given) => {
  const app = createApp(given)
  const backups = scheduleBackups(app.workplace.desk, app.workplace.now)
  return {
    ...app,
    close: () => {
      backups.beginEnd()
      app.close()
    },
  }
}
