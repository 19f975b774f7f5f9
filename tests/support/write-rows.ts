import { openUnitOfWork, type UnitOfWork } from '../../src/main/store/unit-of-work'
import type { aRegister } from './a-register'

/** Writes rows of a test register as one action, where no question would write them like this. */
export function writeRows(register: ReturnType<typeof aRegister>, write: (work: UnitOfWork) => void): void {
  const { app, store, user } = register
  const open = app.workplace.desk.current()
  if (!store.writer || !open) throw new Error('a test register is open and writable')
  store.writer.raw.exec('BEGIN IMMEDIATE')
  const { work, finish } = openUnitOfWork(store.writer, open.head, {
    actionId: `test-${open.head.seq}`,
    userId: user.id,
    command: 'tests.write',
    recordedAt: app.workplace.now(),
  })
  write(work)
  open.head = finish()
  store.writer.raw.exec('COMMIT')
}
