import { isInstant } from '../../core/dates/instant'
import type { Issue, Problem } from '../../core/result'
import { isMessageKey, type MessageKey } from './catalogues'
import type { Format } from './format'
import { useText, type Words } from './text'
import { useFormat } from './use-format'

type Detail = Readonly<Record<string, string | number>>

/** Instants that came with a problem are shown as the reader writes them. */
const readable = (detail: Detail, format: Format): Detail =>
  Object.fromEntries(
    Object.entries(detail).map(([name, value]) => [
      name,
      typeof value === 'string' && isInstant(value) ? format.instant(value) : value,
    ]),
  )

/** The words of one key of the host; what is not in the catalogue gets the general sentence, never a raw key. */
const say = ({ t }: Words, why: string, otherwise: MessageKey, values: Detail): string => {
  for (const key of [`problem.${why}`, why]) {
    if (!isMessageKey(key)) continue
    try {
      return t(key, values)
    } catch {
      return t(otherwise)
    }
  }
  return t(otherwise)
}

/** What a refusal says to the reader: the one place where problems become words. */
export const problemWords = (problem: Problem, words: Words, format: Format): string => {
  if (problem.code === 'invalid-input') {
    const [first] = problem.issues
    return first === undefined
      ? words.t('problem.invalid-input')
      : say(words, first.message, 'problem.invalid-input', first.detail ?? {})
  }
  if (problem.code === 'not-found') return say(words, `not-found.${problem.what}`, 'problem.not-found', {})
  if (problem.code === 'conflict')
    return say(words, problem.why, 'problem.conflict', readable(problem.detail ?? {}, format))
  if (problem.code === 'forbidden') return say(words, problem.why, 'problem.role', {})
  return problem.incident === 'no-answer'
    ? words.t('problem.no-answer')
    : words.t('problem.internal', { incident: problem.incident })
}

/** The words of one faulty field. */
export const issueWords = (issue: Issue, words: Words): string =>
  say(words, issue.message, 'problem.invalidField', issue.detail ?? {})

/** `const say = useProblem(); say(answer.problem)` */
export const useProblem = (): ((problem: Problem) => string) => {
  const words = useText()
  const format = useFormat()
  return (problem) => problemWords(problem, words, format)
}
