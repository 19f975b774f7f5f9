import type { FieldGroup } from '../../core/access/roles'
import type { Instant } from '../../core/dates/instant'
import { changedFindings, type KeptFinding } from '../../core/law/changed-findings'
import type { findingsQuestions } from '../../core/law/findings-questions'
import type { Law } from '../../core/law/law'
import { howReadable } from '../../core/law/protected-groups'
import { rulesOfLaw } from '../../core/law/rules-of-law'
import { showFindings } from '../../core/law/show-findings'
import { ok, refuse } from '../../core/result'
import type { HandlersOf } from '../handler'
import { factsFromKept, keepLaw, keptFindings } from '../law/kept-results'
import { lawOfRegister } from '../law/law-of-register'
import { groupsShown, noteLawLooks, personLaw } from '../law/person-law'
import { namesOf } from '../store/custody-rows'
import { newId } from '../store/new-id'
import { findPerson } from '../store/person-rows'
import { findKeptResult, keptLawText, keptResultsOf } from '../store/result-rows'

type Results = Pick<typeof findingsQuestions, 'results.keep' | 'results.list' | 'results.recompute'>

const noPerson = refuse({ code: 'not-found', what: 'person' })
const notThere = refuse({ code: 'not-found', what: 'result' })
const noOverride = () => null

export const resultsHandlers: HandlersOf<Results> = {
  'results.keep': (context, { personId, purpose, ...when }) => {
    const { db, work, user, scope } = context
    if (!findPerson(db, personId, scope)) return noPerson
    const person = personLaw(context, personId, when)
    if (person === null) return noPerson
    const { law, facts, asOf, knownAt } = person
    const id = newId()
    work.insert('keptResult', {
      id,
      personId,
      lawId: keepLaw(db, work, law),
      asOf,
      knownAt: knownAt ?? work.action.recordedAt,
      purpose,
      keptFacts: JSON.stringify(facts),
      keptFindings: JSON.stringify(keptFindings(law, facts, asOf)),
      keptAt: work.action.recordedAt,
      keptBy: user.id,
    })
    return ok({ id })
  },

  'results.list': ({ read, scope }, { personId }) => {
    if (!findPerson(read, personId, scope)) return noPerson
    const users = namesOf(read, 'user')
    return ok(
      keptResultsOf(read, personId).map(({ keptBy, ...row }) => ({
        ...row,
        keptByName: users.get(keptBy) ?? '',
      })),
    )
  },

  'results.recompute': (context, { id }) => {
    const { read, scope, mayRead } = context
    const row = findKeptResult(read, id)
    if (!row || !findPerson(read, row.personId, scope)) return notThere
    const kept = JSON.parse(keptLawText(read, row.lawId)) as Law
    const facts = factsFromKept(row.keptFacts)
    const asOf = row.asOf as Instant
    const today = lawOfRegister(read)
    noteLawLooks(
      context,
      row.personId,
      new Set([...groupsShown(kept, context), ...groupsShown(today, context)]),
    )
    const restricted = new Set<FieldGroup>()
    const isShown = (law: Law, ruleId: string): boolean => {
      const rule = rulesOfLaw(law).get(ruleId)
      if (rule === undefined || rule.groups.every(mayRead)) return true
      for (const group of rule.groups) if (!mayRead(group)) restricted.add(group)
      return howReadable(rule.rule.kind, rule.groups, mayRead) === 'full'
    }
    const before = JSON.parse(row.keptFindings) as KeptFinding[]
    const again = keptFindings(kept, facts, asOf)
    const now = keptFindings(today, facts, asOf)
    const changed = changedFindings(before, now).flatMap((one) => {
      if (!isShown(kept, one.ruleId) || !isShown(today, one.ruleId)) return []
      const rule = rulesOfLaw(today).get(one.ruleId) ?? rulesOfLaw(kept).get(one.ruleId)
      if (rule === undefined) return []
      const label = rule.rule.versions.at(-1)?.lines.find(({ line }) => line === one.line)?.label ?? null
      return [{ ...one, title: rule.rule.title, label }]
    })
    return ok({
      personId: row.personId,
      asOf,
      knownAt: row.knownAt as Instant,
      keptAt: row.keptAt as Instant,
      keptByName: namesOf(read, 'user').get(row.keptBy) ?? '',
      isSame: JSON.stringify(again) === row.keptFindings,
      kept: showFindings(kept, facts, asOf, mayRead, noOverride),
      today: showFindings(today, facts, asOf, mayRead, noOverride),
      changed,
      restricted: [...restricted],
    })
  },
}
