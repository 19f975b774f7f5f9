import type { importing as source } from '../en/import'

export const importing = {} satisfies Record<keyof typeof source, string>
