import type { QuestionName } from '../contract'
import { mayAsk } from './permissions'
import type { Role } from './roles'

/** The question by which each thing is changed in the ordinary way. */
const changedBy: Readonly<Record<string, QuestionName>> = {
  person: 'people.update',
  identifier: 'identifiers.change',
  contact: 'contacts.update',
  flag: 'flags.add',
  event: 'events.correct',
  detentionOrder: 'orders.correct',
  milestone: 'milestones.correct',
  answer: 'answers.give',
  facilityAnswer: 'facilityAnswers.give',
  extension: 'extensions.record',
  unit: 'units.update',
  facility: 'facility.update',
}

/**
 * Whether a role may put an earlier value of such a thing back. It is a change like any other: whoever may not
 * change the thing may not change it back either.
 * Example: `mayRestore('health-worker', 'event') //=> false`.
 */
export const mayRestore = (role: Role, entity: string): boolean => {
  const question = Object.hasOwn(changedBy, entity) ? changedBy[entity] : undefined
  const allowed = question === undefined ? undefined : mayAsk[question]
  return allowed !== undefined && allowed !== 'door' && allowed.includes(role)
}
