import { answerBeside } from '../../core/law/answer-beside'
import { answerEndFault, answerFault } from '../../core/law/answer-fault'
import type { facilityAnswersQuestions } from '../../core/law/facility-answers-questions'
import { facilityFacts } from '../../core/law/facts/condition-name'
import { factsOfRule } from '../../core/law/facts-of-rule'
import { standsAt } from '../../core/law/stands-at'
import { conflict, ok, refuse } from '../../core/result'
import type { HandlersOf } from '../handler'
import { lawOfRegister } from '../law/law-of-register'
import { namesOf } from '../store/custody-rows'
import type { ReadableDb } from '../store/db'
import { findFacilityAnswer, listFacilityAnswers, shownFacilityAnswer } from '../store/facility-answer-rows'
import { newId } from '../store/new-id'
import { recordedNow } from './recorded-now'

const notThere = refuse({ code: 'not-found', what: 'answer' })

export const facilityAnswersHandlers: HandlersOf<typeof facilityAnswersQuestions> = {
  'facilityAnswers.list': ({ read, now }) => {
    const rules = lawOfRegister(read).packs.flatMap((pack) => pack.rules)
    const asked = new Set<string>(rules.flatMap(factsOfRule))
    const users = namesOf(read, 'user')
    const present = now()
    return ok({
      facts: facilityFacts.map((fact) => ({
        fact,
        isAsked: asked.has(fact),
        standsId: standing(read, fact).find((row) => standsAt(row, present))?.id ?? null,
      })),
      answers: listFacilityAnswers(read)
        .map((row) => shownFacilityAnswer(row, users))
        .reverse(),
    })
  },

  'facilityAnswers.give': ({ db, work, user }, { fact, value, fromAt, untilAt, note }) => {
    const fault = answerFault({ fromAt, untilAt }, work.action.recordedAt)
    if (fault !== null) return fault
    const beside = answerBeside(standing(db, fact), { fromAt, untilAt })
    if (!beside.ok) return beside
    if (beside.value.ends !== null) work.update('facilityAnswer', beside.value.ends, { untilAt: fromAt })
    const id = newId()
    work.insert('facilityAnswer', {
      id,
      fact,
      value,
      fromAt,
      untilAt,
      note,
      ...recordedNow(work, user),
    })
    return ok({ id })
  },

  'facilityAnswers.end': ({ db, work }, { id, untilAt, reason }) => {
    const answer = findFacilityAnswer(db, id)
    if (answer === null) return notThere
    const fault = answerEndFault({ ...answer, enteredInError: answer.enteredInError === 1 }, untilAt)
    if (fault !== null) return fault
    work.because(reason)
    work.update('facilityAnswer', id, { untilAt })
    return ok(null)
  },

  'facilityAnswers.withdraw': ({ db, work }, { id, reason }) => {
    const answer = findFacilityAnswer(db, id)
    if (answer === null) return notThere
    if (answer.enteredInError === 1) return conflict('answer.withdrawn')
    work.because(reason)
    work.update('facilityAnswer', id, { enteredInError: 1 })
    return ok(null)
  },
}

const standing = (db: ReadableDb, fact: string) =>
  listFacilityAnswers(db).filter((row) => row.fact === fact && row.enteredInError === 0)
