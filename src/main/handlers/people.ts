import type { peopleQuestions } from '../../core/people/people-questions'
import { ok } from '../../core/result'
import type { HandlersOf } from '../handler'

export const peopleHandlers: HandlersOf<typeof peopleQuestions> = {
  'people.search': () => ok([]),
}
