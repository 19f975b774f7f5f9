import { rmSync } from 'node:fs'
import type { NewRegister } from '../core/access/registers-questions'
import { invariant, ok, type Result } from '../core/result'
import { allOrNothing } from './all-or-nothing'
import type { Workplace } from './handler'
import { asOpenRegister, lockForWriting } from './open-register'
import type { OpenRegister } from './session'
import { chainHeadFile } from './store/chain-head-file'
import { readHead } from './store/change-log'
import type { Store, WritableDb } from './store/db'
import { keyFileBeside, newKeyFile, withUser, wrapForUser, writeKeyFile } from './store/key-file'
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

/** Half made, a register holds nothing and opens to no password, and would stand in the way of the next try. */
const removeHalfMade = (file: string): void => {
  for (const side of ['', '-wal', '-shm']) rmSync(file + side, { force: true })
}

/** Makes a register at a free path and opens it for its first administrator. */
export const createRegister = (
  { now }: Pick<Workplace, 'now'>,
  file: string,
  plan: NewRegisterPlan,
): Promise<Result<{ register: OpenRegister; recoveryKey: string }>> =>
  allOrNothing(async (onFailure) => {
    const key = randomSecret(32)
    onFailure(() => key.fill(0))
    const recordedAt = now()
    const administrator = { ...plan.administrator, id: newId(), role: 'administrator' as const }
    const users = [administrator, ...(plan.furtherUsers ?? []).map((user) => ({ ...user, id: newId() }))]
    const { keys, recoveryKey } = newKeyFile(newId(), key)
    let filled = keys
    for (const { id, login, password } of users)
      filled = withUser(filled, await wrapForUser(filled, { userId: id, login, password }, key))
    const locked = lockForWriting(file, now)
    if (!locked.ok) return locked
    onFailure(locked.value.release)
    const created = createStore(file, key)
    if (!created.ok) return created
    onFailure(() => removeHalfMade(file))
    const store = created.value
    // An action under way is taken back with it.
    onFailure(store.close)
    // Before the first row: a register whose key nobody holds could never be opened again.
    writeKeyFile(file, filled)
    onFailure(() => rmSync(keyFileBeside(file)))
    const { writer } = store
    invariant(writer, 'a new register is writable')
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
  })
