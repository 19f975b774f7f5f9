import { readHead } from '../../src/main/store/change-log'
import type { Store } from '../../src/main/store/db'
import { newId } from '../../src/main/store/new-id'
import { openUnitOfWork, type UnitOfWork } from '../../src/main/store/unit-of-work'
import { testNow } from './a-register'

/** Writes rows as one action, the way a command does, without a command. */
export function writeRows(store: Store, write: (work: UnitOfWork) => void): void {
  const { writer } = store
  if (!writer) throw new Error('this register cannot be written')
  writer.raw.exec('BEGIN IMMEDIATE')
  const { work, finish } = openUnitOfWork(writer, readHead(writer), {
    actionId: newId(),
    userId: 'user-1',
    command: 'tests.write',
    recordedAt: testNow,
  })
  write(work)
  finish()
  writer.raw.exec('COMMIT')
}
