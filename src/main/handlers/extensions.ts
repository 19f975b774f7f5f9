import type { recordedQuestions } from '../../core/law/recorded-questions'
import { rulesOfLaw } from '../../core/law/rules-of-law'
import { conflict, invalid, ok, refuse } from '../../core/result'
import type { HandlersOf } from '../handler'
import { lawOfRegister } from '../law/law-of-register'
import { findStay } from '../store/custody-rows'
import { findExtension } from '../store/law-rows'
import { newId } from '../store/new-id'
import { findPerson } from '../store/person-rows'
import { recordedNow } from './recorded-now'

type Extensions = Pick<typeof recordedQuestions, 'extensions.record' | 'extensions.withdraw'>

export const extensionsHandlers: HandlersOf<Extensions> = {
  'extensions.record': ({ db, read, work, user, scope }, input) => {
    const { stayId, ruleId, extension, orderedAt, ground, untilAt, note } = input
    const stay = findStay(db, stayId)
    if (!stay || !findPerson(db, stay.personId, scope)) return refuse({ code: 'not-found', what: 'stay' })
    const rule = rulesOfLaw(lawOfRegister(read)).get(ruleId)?.rule
    const isAllowed = rule?.versions.some(({ lines }) =>
      lines.some(({ extendedBy }) => extendedBy.some((one) => one.extension === extension)),
    )
    if (isAllowed !== true) return invalid(['extension'], 'extension.notOfThisRule')
    if (orderedAt !== null && orderedAt > work.action.recordedAt)
      return invalid(['orderedAt'], 'event.inFuture')
    if (orderedAt !== null && untilAt !== null && untilAt <= orderedAt)
      return invalid(['untilAt'], 'extension.endsBeforeOrder')
    const id = newId()
    work.insert('extension', {
      id,
      personId: stay.personId,
      stayId,
      ruleId,
      extension,
      orderedAt,
      ground,
      untilAt,
      note,
      ...recordedNow(work, user),
    })
    return ok({ id })
  },

  'extensions.withdraw': ({ db, work, scope }, { id, reason }) => {
    const extension = findExtension(db, id)
    if (!extension || !findPerson(db, extension.personId, scope))
      return refuse({ code: 'not-found', what: 'extension' })
    if (extension.enteredInError === 1) return conflict('extension.withdrawn')
    work.because(reason)
    work.update('extension', id, { enteredInError: 1 })
    return ok(null)
  },
}
