import type { settings as source } from '../en/settings'

export const settings = {} satisfies Record<keyof typeof source, string>
