/** A refusal in a closed set of kinds; the page turns each into words in one place. */
export type Problem =
  | { code: 'invalid-input'; issues: readonly Issue[] }
  | { code: 'not-found'; what: string }
  | { code: 'conflict'; why: string; detail?: Readonly<Record<string, string | number>> }
  | { code: 'forbidden'; why: 'role' | 'locked' | 'read-only' | 'not-assigned' }
  | { code: 'internal'; incident: string }

/** One fault in what was sent: where it stands (a path of field names), a message key, and what its words name. */
export type Issue = {
  path: readonly (string | number)[]
  message: string
  detail?: Readonly<Record<string, string | number>>
}

/** An expected outcome as a value: what was asked for, or why it was refused. */
export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem }

/** Wraps a value as an accepted answer. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

/** Wraps a problem as a refusal. */
export const refuse = (problem: Problem): { ok: false; problem: Problem } => ({ ok: false, problem })

/** A refusal because the present state does not allow the request; `why` is a message key. */
export const conflict = (why: string, detail?: Readonly<Record<string, string | number>>) =>
  refuse(detail === undefined ? { code: 'conflict', why } : { code: 'conflict', why, detail })

/** A refusal of one field of the input; `message` is a message key. */
export const invalid = (path: readonly (string | number)[], message: string) =>
  refuse({ code: 'invalid-input', issues: [{ path, message }] })

/** Throws when something that must hold does not: a fault of the program, never of its user. */
export function invariant(condition: unknown, why: string): asserts condition {
  if (!condition) throw new Error(`Broken invariant: ${why}`)
}

/** Marks a case that the types say cannot happen. */
export function unreachable(value: never): never {
  throw new Error(`Unreachable case: ${JSON.stringify(value)}`)
}
