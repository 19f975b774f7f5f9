import type { Role } from '../../src/core/access/roles'
import { type aRegister, testNow } from './a-register'
import { writeRows } from './write-rows'

/** Writes a further user of a test register, whose name is their id. */
export const addUser = (register: ReturnType<typeof aRegister>, id: string, role: Role): void =>
  writeRows(register, (work) =>
    work.insert('user', { id, name: id, login: id, role, active: 1, createdAt: testNow }),
  )
