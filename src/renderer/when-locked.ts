const forgetters = new Set<() => void>()

/**
 * Registers what must be forgotten when the register is locked: every store that holds a name, a list or
 * a draft. After locking, nothing of the register stays in the page. Call it where the store is made.
 */
export const whenLocked = (forget: () => void): void => {
  forgetters.add(forget)
}

/** Forgets everything that was registered. */
export const forgetRegister = (): void => {
  for (const forget of forgetters) forget()
}
