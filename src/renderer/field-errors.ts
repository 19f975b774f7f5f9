import type { Issue, Problem } from '../core/result'
import { issueWords } from './i18n/problem-words'
import type { Words } from './i18n/text'

/** Sentences by field, the field named by its path: `units.0.name`. */
export type FieldErrors = Readonly<Record<string, string>>

/** The first sentence for each faulty field. */
export const fieldErrors = (issues: readonly Issue[], words: Words): FieldErrors => {
  const errors: Record<string, string> = {}
  for (const issue of issues) errors[issue.path.join('.')] ??= issueWords(issue, words)
  return errors
}

/** The faulty fields of a refusal; none where it is about something else. */
export const errorsOfProblem = (problem: Problem, words: Words): FieldErrors =>
  problem.code === 'invalid-input' ? fieldErrors(problem.issues, words) : {}
