import { mayChange } from '../../core/access/may-change'
import { answerEndFault, answerFault } from '../../core/law/answer-fault'
import { conditionProtectedAs } from '../../core/law/facts/condition-name'
import type { recordedQuestions } from '../../core/law/recorded-questions'
import { conflict, invalid, ok, refuse } from '../../core/result'
import type { HandlersOf } from '../handler'
import { findAnswer } from '../store/law-rows'
import { newId } from '../store/new-id'
import { findPerson } from '../store/person-rows'
import { recordedNow } from './recorded-now'

type Answers = Pick<typeof recordedQuestions, 'answers.give' | 'answers.end' | 'answers.withdraw'>

const notThere = refuse({ code: 'not-found', what: 'answer' })
const noRight = refuse({ code: 'forbidden', why: 'role' })

export const answersHandlers: HandlersOf<Answers> = {
  'answers.give': ({ db, work, user, scope }, { personId, fact, value, fromAt, untilAt, note }) => {
    if (!findPerson(db, personId, scope)) return refuse({ code: 'not-found', what: 'person' })
    // The birth decides these two; an answer would be a second record of it.
    if (fact === 'child' || fact === 'age-disputed') return invalid(['fact'], 'answer.birthDecides')
    const fault = answerFault({ fromAt, untilAt }, work.action.recordedAt)
    if (fault !== null) return fault
    const id = newId()
    work.insert('answer', {
      id,
      personId,
      fact,
      value,
      fieldGroup: conditionProtectedAs(fact) ?? 'open',
      fromAt,
      untilAt,
      note,
      ...recordedNow(work, user),
    })
    return ok({ id })
  },

  'answers.end': ({ db, work, user, scope }, { id, untilAt, reason }) => {
    const answer = findAnswer(db, id)
    if (!answer || !findPerson(db, answer.personId, scope)) return notThere
    if (!mayChange(user.role, answer.fieldGroup)) return noRight
    const fault = answerEndFault({ ...answer, enteredInError: answer.enteredInError === 1 }, untilAt)
    if (fault !== null) return fault
    work.because(reason)
    work.update('answer', id, { untilAt })
    return ok(null)
  },

  'answers.withdraw': ({ db, work, user, scope }, { id, reason }) => {
    const answer = findAnswer(db, id)
    if (!answer || !findPerson(db, answer.personId, scope)) return notThere
    if (!mayChange(user.role, answer.fieldGroup)) return noRight
    if (answer.enteredInError === 1) return conflict('answer.withdrawn')
    work.because(reason)
    work.update('answer', id, { enteredInError: 1 })
    return ok(null)
  },
}
