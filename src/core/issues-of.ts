import type { Issue } from './result'

/** A fault as zod tells it; of a text that is too long also how long it may be. */
type ZodFault = {
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly code?: string | undefined
  readonly origin?: string
  readonly maximum?: number | bigint
}

const wordsOf = ({ message, code, origin, maximum }: ZodFault): Omit<Issue, 'path'> =>
  code === 'too_big' && origin === 'string'
    ? { message: 'field.tooLong', detail: { most: Number(maximum) } }
    : { message }

/**
 * What zod found wrong with an input, as issues of ours: each with its path, in which a symbol is written as text, and
 * its message key. A text that is too long is told with the number of characters that it may have.
 *
 * @example issuesOf({ issues: [{ path: ['name'], message: 'field.required' }] }) //=> [{ path: ['name'], message: 'field.required' }]
 */
export const issuesOf = (error: { readonly issues: readonly ZodFault[] }): Issue[] =>
  error.issues.map((fault) => ({
    path: fault.path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
    ...wordsOf(fault),
  }))
