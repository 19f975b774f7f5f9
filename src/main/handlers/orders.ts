import type { custodyQuestions } from '../../core/custody/custody-questions'
import { orderFault } from '../../core/custody/order-fault'
import { ok, type Problem, refuse } from '../../core/result'
import type { HandlersOf } from '../handler'
import { findOrder, findStay } from '../store/custody-rows'
import { newId } from '../store/new-id'
import { findPerson } from '../store/person-rows'

type Orders = Pick<typeof custodyQuestions, 'orders.record' | 'orders.correct'>

const faulty = (fault: { path: readonly (string | number)[]; message: string }): Problem => ({
  code: 'invalid-input',
  issues: [{ ...fault, path: ['order', ...fault.path] }],
})

export const ordersHandlers: HandlersOf<Orders> = {
  'orders.record': ({ db, work, user, scope }, { stayId, order }) => {
    const stay = findStay(db, stayId)
    if (!stay || !findPerson(db, stay.personId, scope)) return refuse({ code: 'not-found', what: 'stay' })
    const fault = orderFault(order, work.action.recordedAt)
    if (fault) return refuse(faulty(fault))
    const id = newId()
    work.insert('detentionOrder', {
      id,
      stayId,
      personId: stay.personId,
      ...order,
      recordedAt: work.action.recordedAt,
      recordedBy: user.id,
    })
    return ok({ id })
  },

  'orders.correct': ({ db, work, scope }, { id, order, reason }) => {
    const present = findOrder(db, id)
    if (!present || !findPerson(db, present.personId, scope))
      return refuse({ code: 'not-found', what: 'order' })
    const fault = orderFault(order, work.action.recordedAt)
    if (fault) return refuse(faulty(fault))
    work.because(reason)
    work.update('detentionOrder', id, order)
    return ok(null)
  },
}
