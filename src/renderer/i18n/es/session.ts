import type { session as source } from '../en/session'

export const session = {} satisfies Record<keyof typeof source, string>
