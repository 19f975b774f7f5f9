/**
 * Whether an action may be undone as a whole. Making a register, and everything about its users, goes
 * with keys that lie outside the change log: taking back the rows alone would leave a register without
 * its facility, or a user whose right and whose password no longer agree. Such things are changed forward.
 * Example: `isUndoable('users.update') //=> false`.
 */
export const isUndoable = (command: string): boolean => !/^(registers|session|users)\./.test(command)
