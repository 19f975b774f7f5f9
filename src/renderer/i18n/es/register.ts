import type { register as source } from '../en/register'

export const register = {} satisfies Record<keyof typeof source, string>
