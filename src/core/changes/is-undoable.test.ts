import { describe, expect, it } from 'vitest'
import { isUndoable } from './is-undoable'

describe('isUndoable', () => {
  it.each(['registers.create', 'session.unlockWithRecoveryKey', 'users.add', 'users.remove'])(
    'keeps %s, which goes with keys outside the log',
    (command) => {
      expect(isUndoable(command)).toBe(false)
    },
  )

  it.each(['people.update', 'units.update', 'facility.update', 'imports.run'])(
    'lets %s be undone',
    (command) => {
      expect(isUndoable(command)).toBe(true)
    },
  )
})
