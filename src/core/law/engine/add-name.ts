import type { FactName } from '../fact-name'

/** Names a missing fact, once. Example: `addName(found, 'handover') // found holds it one time only`. */
export const addName = (found: FactName[], name: FactName): void => {
  if (!found.includes(name)) found.push(name)
}
