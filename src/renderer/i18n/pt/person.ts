import type { person as source } from '../en/person'

export const person = {} satisfies Record<keyof typeof source, string>
