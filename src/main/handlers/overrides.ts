import { mayChange } from '../../core/access/may-change'
import { explain } from '../../core/law/explain'
import { howReadable, openFacts } from '../../core/law/protected-groups'
import type { recordedQuestions } from '../../core/law/recorded-questions'
import { rulesOfLaw } from '../../core/law/rules-of-law'
import { conflict, invalid, ok, refuse } from '../../core/result'
import type { HandlersOf } from '../handler'
import { personLaw } from '../law/person-law'
import { findOverride } from '../store/law-rows'
import { newId } from '../store/new-id'
import { findPerson } from '../store/person-rows'

type Overrides = Pick<typeof recordedQuestions, 'overrides.ask' | 'overrides.confirm' | 'overrides.withdraw'>

const noPerson = refuse({ code: 'not-found', what: 'person' })
const notThere = refuse({ code: 'not-found', what: 'override' })
const noRight = refuse({ code: 'forbidden', why: 'role' })

export const overridesHandlers: HandlersOf<Overrides> = {
  'overrides.ask': (context, { personId, ruleId, line, otherAt, reason, note }) => {
    const { db, work, user, scope, mayRead } = context
    const at = work.action.recordedAt
    if (!findPerson(db, personId, scope)) return noPerson
    const person = personLaw(context, personId, { asOf: at })
    const rule = person === null ? undefined : rulesOfLaw(person.law).get(ruleId)
    if (person === null || rule === undefined) return refuse({ code: 'not-found', what: 'rule' })
    if (howReadable(rule.rule.kind, rule.groups, mayRead) === 'restricted') return noRight
    const found = explain(person.law, ruleId, openFacts(person.facts, mayRead), at, line)
    if (found === null) return refuse({ code: 'not-found', what: 'rule' })
    const { stayId } = person
    if (stayId === null) return conflict('override.noStay')
    if (person.overrideOf(ruleId, line) !== null) return conflict('override.askedAlready')
    const due = 'due' in found.finding ? found.finding.due : null
    if (due?.earliest === otherAt && due.latest === otherAt) return invalid(['otherAt'], 'override.sameDate')
    const id = newId()
    work.insert('dateOverride', {
      id,
      personId,
      stayId,
      packId: found.packId,
      ruleId,
      line,
      // Of several groups the first stands for all: it is the least that a reader of its history needs.
      fieldGroup: rule.groups[0] ?? 'open',
      computedEarliest: due?.earliest ?? null,
      computedLatest: due?.latest ?? null,
      otherAt,
      reason,
      note,
      askedAt: at,
      askedBy: user.id,
      confirmedAt: null,
      confirmedBy: null,
      withdrawnAt: null,
      withdrawnBy: null,
    })
    return ok({ id })
  },

  'overrides.confirm': ({ db, work, user, scope }, { id }) => {
    const override = findOverride(db, id)
    if (!override || !findPerson(db, override.personId, scope)) return notThere
    if (!mayChange(user.role, override.fieldGroup)) return noRight
    if (override.withdrawnAt !== null) return conflict('override.withdrawn')
    if (override.confirmedAt !== null) return conflict('override.confirmedAlready')
    if (override.askedBy === user.id) return conflict('override.confirmsOwn')
    work.update('dateOverride', id, { confirmedAt: work.action.recordedAt, confirmedBy: user.id })
    return ok(null)
  },

  'overrides.withdraw': ({ db, work, user, scope }, { id, reason }) => {
    const override = findOverride(db, id)
    if (!override || !findPerson(db, override.personId, scope)) return notThere
    if (!mayChange(user.role, override.fieldGroup)) return noRight
    if (override.withdrawnAt !== null) return conflict('override.withdrawn')
    work.because(reason)
    work.update('dateOverride', id, { withdrawnAt: work.action.recordedAt, withdrawnBy: user.id })
    return ok(null)
  },
}
