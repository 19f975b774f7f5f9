import type { z } from 'zod'
import { type Issue, ok, type Result, refuse } from '../result'
import { type Pack, packSchema } from './pack'
import { refusedContent } from './refused-content'

const maxIssues = 100

/**
 * Reads a pack from an already parsed file (YAML or JSON), or says what is wrong with it: every fault
 * with its path and a message key, at most 100. Nothing is repaired and no rule is left out: a pack
 * is taken whole or refused whole.
 *
 * @example parsePack({ id: 'mine' }) //=> { ok: false, problem: { code: 'invalid-input', issues: […] } }
 */
export const parsePack = (value: unknown): Result<Pack> => {
  const refused = refusedContent(value)
  if (refused !== null) return refuse({ code: 'invalid-input', issues: [refused] })
  const parsed = packSchema.safeParse(value)
  if (parsed.success) return ok(parsed.data)
  return refuse({ code: 'invalid-input', issues: parsed.error.issues.slice(0, maxIssues).map(issueFrom) })
}

const issueFrom = (issue: z.core.$ZodIssue): Issue => ({
  path: issue.path.map((part) => (typeof part === 'number' ? part : String(part))),
  message: messageOf(issue),
})

// Our own checks carry a key already; what zod says by itself is grouped under keys of ours.
const messageOf = (issue: z.core.$ZodIssue): string => {
  if (issue.message.startsWith('pack.') || issue.message.startsWith('date.')) return issue.message
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'pack.unknownField'
    case 'invalid_type':
      return 'pack.missingOrWrongKind'
    case 'too_small':
    case 'too_big':
      return 'pack.outOfBounds'
    default:
      return 'pack.notAllowed'
  }
}
