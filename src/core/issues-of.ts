import type { Issue } from './result'

/**
 * What zod found wrong with an input, as issues of ours: each with its path, in which a symbol is written as text, and
 * its message key.
 *
 * @example issuesOf({ issues: [{ path: ['name'], message: 'field.required' }] }) //=> [{ path: ['name'], message: 'field.required' }]
 */
export const issuesOf = (error: {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]
}): Issue[] =>
  error.issues.map(({ path, message }) => ({
    path: path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
    message,
  }))
