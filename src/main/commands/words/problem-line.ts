import type { Problem } from '../../../core/result'
import { type CommandText, type CommandWordKey, isCommandWordKey } from './command-words'

type Detail = Readonly<Record<string, string | number>>

/** A refusal as one line in the reader's language; one without words names its key rather than saying nothing. */
export const problemLine = (problem: Problem, t: CommandText): string => {
  const worded = (why: string, otherwise: CommandWordKey, detail: Detail = {}): string => {
    const key = `problem.${why}`
    if (!isCommandWordKey(key)) return t(otherwise, { why })
    try {
      return t(key, detail)
    } catch {
      // A sentence that asks for more than the refusal brought.
      return t('command.refused', { why })
    }
  }
  switch (problem.code) {
    case 'invalid-input':
      return worded(problem.issues[0]?.message ?? '', 'problem.invalid-input', problem.issues[0]?.detail)
    case 'not-found':
      return worded(`not-found.${problem.what}`, 'problem.not-found')
    case 'conflict':
      return worded(problem.why, 'command.refused', problem.detail)
    case 'forbidden':
      return worded(problem.why, 'problem.role')
    case 'internal':
      return t('problem.internal', { incident: problem.incident })
  }
}
