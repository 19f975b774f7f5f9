import { canRead } from '../../core/access/permissions'
import { localDay } from '../../core/dates/local-day'
import { issuesOf } from '../../core/issues-of'
import { checkedPersonFactsSchema, type Identifier, type PersonFacts } from '../../core/people/person'
import { personFactsFault } from '../../core/people/person-facts-fault'
import type { personQuestions } from '../../core/people/person-questions'
import { conflict, ok, refuse } from '../../core/result'
import type { CommandContext, HandlersOf } from '../handler'
import { correctionsIn } from '../store/correction-rows'
import { namesOf } from '../store/custody-rows'
import { contactsOf, flagsOf, shownFlag } from '../store/flag-rows'
import { answersOf, milestonesOf, shownAnswer, shownMilestone } from '../store/law-rows'
import { newId } from '../store/new-id'
import { factColumns, factsOf, findPerson, identifiersOf, isNumberTaken, looksOf } from '../store/person-rows'
import { similarPeople } from '../store/similar-rows'
import { openStay } from './open-stay'
import { personFile, personFileAsKnown } from './person-file'
import { zoneOf } from './zone-of'

const notThere = refuse({ code: 'not-found', what: 'person' })
const nameParts = ['familyName', 'givenName', 'scriptName']

export const personHandlers: HandlersOf<Omit<typeof personQuestions, `identifiers.${string}`>> = {
  'people.similar': ({ read }, sought) => ok(similarPeople(read, sought, 5)),

  'people.admit': (context, { person, stay }) => {
    const { db, work } = context
    const now = work.action.recordedAt
    const fault = personFactsFault(person, localDay(now, zoneOf(db)))
    if (fault)
      return refuse({ code: 'invalid-input', issues: [{ ...fault, path: ['person', ...fault.path] }] })
    if (person.number !== null && isNumberTaken(db, person.number)) return conflict('person.numberTaken')
    const personId = newId()
    work.insert('person', { id: personId, ...factColumns(person), createdAt: now })
    for (const { kind, value } of person.identifiers)
      work.insert('identifier', { id: newId(), personId, kind, value })
    const opened = openStay(context, personId, person.birth, stay)
    return opened.ok ? ok({ personId, stayId: opened.value.stayId }) : opened
  },

  'people.update': (context, { id, facts, reason }) => {
    const { db, work, scope } = context
    const row = findPerson(db, id, scope)
    if (!row) return notThere
    const present: PersonFacts = {
      ...factsOf(row),
      identifiers: identifiersOf(db, id).map(({ kind, value }) => ({ kind, value }) as Identifier),
    }
    const given = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
    const next: PersonFacts = { ...present, ...given }
    // Only what is changed is checked: an imported file may hold what a form would not take.
    const checked = checkedPersonFactsSchema.safeParse(next)
    // Whether somebody has any name at all hangs on all parts of it.
    const changed = Object.keys(given)
    const looked = changed.some((field) => nameParts.includes(field)) ? [...changed, ...nameParts] : changed
    const isGiven = ({ path }: { readonly path: readonly PropertyKey[] }) => looked.includes(String(path[0]))
    const issues = checked.success ? [] : checked.error.issues.filter(isGiven)
    const fault = personFactsFault(next, localDay(work.action.recordedAt, zoneOf(db)))
    const faults = [...issuesOf({ issues }), ...(fault && isGiven(fault) ? [fault] : [])]
    if (faults.length > 0) return refuse({ code: 'invalid-input', issues: faults })
    if (next.number !== null && next.number !== present.number && isNumberTaken(db, next.number))
      return conflict('person.numberTaken')
    work.because(reason)
    work.update('person', id, factColumns(next))
    if (facts.identifiers !== undefined) writeIdentifiers(context, id, facts.identifiers)
    return ok(null)
  },

  'person.get': (context, { id, asOf = context.now(), knownAt }) => {
    const row = findPerson(context.read, id, context.scope)
    if (!row) return notThere
    if (knownAt === undefined) return ok(personFile(context, row, asOf))
    const file = personFileAsKnown(context, id, knownAt, asOf)
    return file === null ? notThere : ok(file)
  },

  'person.reveal': ({ read, user, scope, mayRead, look }, { id, group }) => {
    if (!findPerson(read, id, scope)) return notThere
    if (!canRead(user.role, group)) return refuse({ code: 'forbidden', why: 'role' })
    if (!mayRead(group)) return conflict('looks.cannotBeNoted')
    look(id, group)
    const users = namesOf(read, 'user')
    const corrections = correctionsIn(read, id)
    return ok({
      group,
      flags: flagsOf(read, id)
        .filter(({ fieldGroup }) => fieldGroup === group)
        .map((flag) => shownFlag(flag, users)),
      milestones: milestonesOf(read, id)
        .filter(({ fieldGroup }) => fieldGroup === group)
        .map((row) => shownMilestone(row, users, corrections)),
      answers: answersOf(read, id)
        .filter(({ fieldGroup }) => fieldGroup === group)
        .map((row) => shownAnswer(row, users)),
      contacts: group === 'contacts' ? contactsOf(read, id) : [],
    })
  },

  'looks.ofPerson': ({ read, scope }, { id, limit }) =>
    findPerson(read, id, scope) ? ok(looksOf(read, id, limit)) : notThere,
}

/** Keeps the rows that stay the same, so that history tells only what changed. */
function writeIdentifiers(
  { db, work }: Pick<CommandContext, 'db' | 'work'>,
  personId: string,
  wanted: readonly Identifier[],
): void {
  const same = (a: { kind: string; value: string }, b: { kind: string; value: string }) =>
    a.kind === b.kind && a.value === b.value
  const present = identifiersOf(db, personId)
  for (const old of present) if (!wanted.some((one) => same(one, old))) work.remove('identifier', old.id)
  for (const one of wanted)
    if (!present.some((old) => same(one, old))) work.insert('identifier', { id: newId(), personId, ...one })
}
