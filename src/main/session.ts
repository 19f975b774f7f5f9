import type { Role } from '../core/access/roles'
import { notingFaults } from './incident'
import type { MissingRecords } from './store/chain-head-file'
import type { ChainHead } from './store/change-log'
import type { Store } from './store/db'

/** The user who unlocked the register. */
export type SignedInUser = { readonly id: string; readonly name: string; readonly role: Role }

/** A register that is open, by one user, until it is locked. */
export type OpenRegister = {
  readonly file: string
  readonly store: Store
  readonly user: SignedInUser
  readonly readOnly: boolean
  /** The last entry of the change log; dispatch moves it on after each commit. */
  head: ChainHead
  /** Called after each commit with the new head: the copy kept beside the file. */
  readonly onCommit: (head: ChainHead) => void
  /** A copy of the register's key, for a backup or a check in a worker; whoever takes it wipes it. */
  readonly copyKey: () => Buffer
  /** What the note beside the file knew and the file has not; until a user has seen it, nothing is written. */
  missing: MissingRecords | null
  /** Closes the store, gives the file lock back and wipes what we hold of the key. */
  readonly release: () => void
}

/** What stands open on this desk: no file, a locked file, or an open register. */
export type Desk = {
  /** The file chosen, open or not. */
  file(): string | null
  choose(file: string | null): void
  open(register: OpenRegister): void
  current(): OpenRegister | null
  /** Releases the open register, if any; the file stays chosen. */
  lock(): void
  /** Runs when a register is released: shelves and caches that hold its contents empty themselves. */
  whenLocked(listener: (released: OpenRegister) => void): void
}

/** A desk with nothing on it. */
export function createDesk(): Desk {
  let file: string | null = null
  let register: OpenRegister | null = null
  const listeners: ((released: OpenRegister) => void)[] = []
  const lock = () => {
    const released = register
    register = null
    if (!released) return
    // Whatever goes wrong in one of them: the register is let go of.
    for (const listener of listeners) notingFaults(() => listener(released))
    released.release()
  }
  return {
    file: () => file,
    choose: (chosen) => {
      lock()
      file = chosen
    },
    open: (opened) => {
      lock()
      file = opened.file
      register = opened
    },
    current: () => register,
    lock,
    whenLocked: (listener) => {
      listeners.push(listener)
    },
  }
}
