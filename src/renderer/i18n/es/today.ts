import type { today as source } from '../en/today'

export const today = {} satisfies Record<keyof typeof source, string>
