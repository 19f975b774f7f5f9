import type { NewRegister } from '../core/access/registers-questions'
import { ok, type Result } from '../core/result'
import type { Workplace } from './handler'
import { asOpenRegister, lockForWriting } from './open-register'
import type { OpenRegister } from './session'
import { chainHeadFile } from './store/chain-head-file'
import { readHead } from './store/change-log'
import type { Store, WritableDb } from './store/db'
import { newKeyFile, withUser, wrapForUser, writeKeyFile } from './store/key-file'
import { suspendNameIndex } from './store/name-index'
import { newId } from './store/new-id'
import { createStore } from './store/open-store'
import { randomSecret } from './store/secret-bytes'
import { openUnitOfWork, type UnitOfWork } from './store/unit-of-work'
import { notePasswordSet } from './store/user-rows'

type FurtherUser = NewRegister['administrator'] & { role: 'monitor' | 'custody-officer' }

export type NewRegisterPlan = NewRegister & {
  readonly isExample: boolean
  readonly furtherUsers?: readonly FurtherUser[]
  /** Writes what the register is to begin with, in the same action as its facility and users. */
  readonly fill?: (work: UnitOfWork, unitIds: readonly string[]) => void
}

/** One action outside dispatch, which only begins once there is a register: all or nothing, and logged. */
const writeFirstAction = (
  store: Store,
  writer: WritableDb,
  header: Parameters<typeof openUnitOfWork>[2],
  write: (work: UnitOfWork) => void,
) => {
  writer.raw.exec('BEGIN IMMEDIATE')
  const names = suspendNameIndex(writer)
  const { work, finish } = openUnitOfWork(writer, readHead(store.reader), header)
  write(work)
  names.resume()
  const head = finish()
  writer.raw.exec('COMMIT')
  return head
}

/** Makes a register at a free path and opens it for its first administrator. */
export const createRegister = async (
  { now }: Pick<Workplace, 'now'>,
  file: string,
  plan: NewRegisterPlan,
): Promise<Result<{ register: OpenRegister; recoveryKey: string }>> => {
  const key = randomSecret(32)
  const recordedAt = now()
  const administrator = { ...plan.administrator, id: newId(), role: 'administrator' as const }
  const users = [administrator, ...(plan.furtherUsers ?? []).map((user) => ({ ...user, id: newId() }))]
  const { keys, recoveryKey } = newKeyFile(newId(), key)
  let filled = keys
  for (const { id, login, password } of users)
    filled = withUser(filled, await wrapForUser(filled, { userId: id, login, password }, key))
  const locked = lockForWriting(file, now)
  if (!locked.ok) {
    key.fill(0)
    return locked
  }
  const created = createStore(file, key)
  if (!created.ok) {
    locked.value.release()
    key.fill(0)
    return created
  }
  // Before the first row: a register whose key nobody holds could never be opened again.
  writeKeyFile(file, filled)
  const store = created.value
  if (store.writer === null) throw new Error('a new register is writable')
  const { writer } = store
  const header = { actionId: newId(), userId: administrator.id, command: 'registers.create', recordedAt }
  const head = writeFirstAction(store, writer, header, (work) => {
    work.insert('facility', {
      id: newId(),
      ...plan.facility,
      idleLockMinutes: 10,
      isExample: plan.isExample ? 1 : 0,
      createdAt: recordedAt,
    })
    for (const { id, name, login, role } of users) {
      work.insert('user', { id, name, login, role, active: 1, createdAt: recordedAt })
      notePasswordSet(writer, work, id)
    }
    const unitIds = plan.units.map((unit) => {
      const id = newId()
      work.insert('unit', { id, ...unit, closedOn: null })
      return id
    })
    plan.fill?.(work, unitIds)
  })
  chainHeadFile(file).write(head, recordedAt)
  const user = { id: administrator.id, name: administrator.name, role: administrator.role }
  const register = asOpenRegister({ file, store, key, lock: locked.value, user, now })
  return ok({ register, recoveryKey })
}
