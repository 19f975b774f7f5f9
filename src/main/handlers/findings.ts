import type { Instant } from '../../core/dates/instant'
import { beyondLimits, beyondMost } from '../../core/law/beyond-limits'
import { explain } from '../../core/law/explain'
import { explainEach } from '../../core/law/explain-each'
import type { ConditionName } from '../../core/law/facts/condition-name'
import type { Answer } from '../../core/law/facts/law-facts'
import { fillIn } from '../../core/law/fill-in'
import type { Finding } from '../../core/law/finding'
import type { findingsQuestions } from '../../core/law/findings-questions'
import { firstLimit } from '../../core/law/first-limit'
import type { Law } from '../../core/law/law'
import { columnsOfFacts } from '../../core/law/matrix'
import { type CanRead, howReadable, openFacts } from '../../core/law/protected-groups'
import type { FactColumns } from '../../core/law/reading/fact-columns'
import { rulesOfLaw } from '../../core/law/rules-of-law'
import { showFinding, showFindings } from '../../core/law/show-findings'
import { type Stopping, stoppingFacts } from '../../core/law/stopping-facts'
import { fullName } from '../../core/people/person'
import { ok, refuse } from '../../core/result'
import type { HandlersOf, QueryContext } from '../handler'
import { facilityAnswersNow } from '../law/facility-answers'
import { factsOfPerson } from '../law/facts-of-person'
import { heldColumns, thisMinute } from '../law/held-columns'
import { lawOfRegister } from '../law/law-of-register'
import { groupsShown, noteLawLooks, personLaw } from '../law/person-law'
import type { ReadableDb } from '../store/db'
import { findPerson } from '../store/person-rows'
import { preparedFor } from '../store/prepared-for'

type Findings = Pick<
  typeof findingsQuestions,
  'findings.list' | 'findings.explain' | 'workings.list' | 'missingFacts.list'
>

const noPerson = refuse({ code: 'not-found', what: 'person' })
const mostNamed = 50

export const findingsHandlers: HandlersOf<Findings> = {
  'findings.list': (context, { personId, ...when }) => {
    const { read, scope, mayRead } = context
    if (!findPerson(read, personId, scope)) return noPerson
    const person = personLaw(context, personId, when)
    if (person === null) return noPerson
    const { law, facts, asOf, knownAt, overrideOf } = person
    const lines = showFindings(law, facts, asOf, mayRead, overrideOf)
    noteLawLooks(context, personId, groupsShown(law, context))
    const beyond = beyondLimits(lines, asOf)
    return ok({
      personId,
      asOf,
      knownAt,
      lines,
      firstLimit: firstLimit(lines, asOf),
      beyond,
      beyondMost: beyondMost(beyond),
    })
  },

  'findings.explain': (context, { personId, ruleId, line, ...when }) => {
    const { read, scope, mayRead } = context
    if (!findPerson(read, personId, scope)) return noPerson
    const person = personLaw(context, personId, when)
    if (person === null) return noPerson
    const { law, facts, asOf, knownAt, overrideOf } = person
    const rule = rulesOfLaw(law).get(ruleId)
    if (rule === undefined) return refuse({ code: 'not-found', what: 'rule' })
    if (howReadable(rule.rule.kind, rule.groups, mayRead) === 'restricted')
      return refuse({ code: 'forbidden', why: 'role' })
    const explained = explain(law, ruleId, openFacts(facts, mayRead), asOf, line)
    if (explained === null) return refuse({ code: 'not-found', what: 'rule' })
    noteLawLooks(context, personId, rule.groups.filter(mayRead))
    const { packId, version, line: name, counted: clock, isAssumed, challenge, finding, steps } = explained
    const found = { packId, ruleId, line: name, role: explained.role, version, isAssumed, challenge, finding }
    return ok({
      asOf,
      knownAt,
      shown: showFinding(found, rule, law.zone, asOf, mayRead, overrideOf(ruleId, name)),
      clock,
      steps: [...steps],
    })
  },

  'workings.list': (context, { personId, ...when }) => {
    const { read, scope, mayRead } = context
    if (!findPerson(read, personId, scope)) return noPerson
    const person = personLaw(context, personId, when)
    if (person === null) return noPerson
    const { law, facts, asOf, knownAt } = person
    const rules = rulesOfLaw(law)
    noteLawLooks(context, personId, groupsShown(law, context))
    const explained = explainEach(law, openFacts(facts, mayRead), asOf, concerns)
    const workings = explained.rules.flatMap(({ packId, rule, line, finding, steps }) =>
      concerns(finding) && howReadable(rule.kind, rules.get(rule.id)?.groups ?? [], mayRead) !== 'restricted'
        ? [{ packId, ruleId: rule.id, line, steps: [...steps] }]
        : [],
    )
    return ok({ asOf, knownAt, workings })
  },

  'missingFacts.list': (context, { personId, asOf = thisMinute(context) }) => {
    const { read, scope, mayRead } = context
    const law = lawOfRegister(read)
    if (personId !== undefined && !findPerson(read, personId, scope)) return noPerson
    const { ids, columns } =
      personId === undefined
        ? heldColumns(context, law.zone, asOf)
        : { ids: [personId], columns: columnsOfOne(context, personId, law, asOf) }
    if (personId !== undefined) noteLawLooks(context, personId, groupsShown(law, context))
    const answered = factsAnsweredAt(facilityAnswersNow(read), asOf)
    return ok({
      asOf,
      held: columns.state.filter((state) => state === 1 || state === 2).length,
      facts: stopping(law, columns, asOf, mayRead).map(({ fact, clocks, rules, rows }) => ({
        fact,
        // Of whom it is missing all the same is somewhere else, so the answer is for them alone.
        fillIn: answered.has(fact) ? { kind: 'answer', fact: fact as ConditionName } : fillIn(fact),
        clocks,
        people: rows.size,
        rules: [...rules],
        whom: [...rows]
          .sort(([, a], [, b]) => b - a)
          .slice(0, mostNamed)
          .map(([row, stopped]) => {
            const id = ids[row] ?? ''
            return { personId: id, name: nameOf(read, id).name, clocks: stopped }
          }),
      })),
    })
  },
}

const concerns = ({ kind }: Finding): boolean => kind !== 'not-applicable'

const factsAnsweredAt = (answers: readonly Answer[], at: Instant): ReadonlySet<string> =>
  new Set(
    answers
      .filter(
        ({ fromAt, untilAt }) => (fromAt === null || fromAt <= at) && (untilAt === null || at < untilAt),
      )
      .map(({ fact }) => fact),
  )

const columnsOfOne = (
  { read, mayRead }: Pick<QueryContext, 'read' | 'mayRead'>,
  personId: string,
  law: Law,
  asOf: Instant,
): FactColumns => {
  const facts = factsOfPerson(read, personId)
  return columnsOfFacts(facts === null ? [] : [openFacts(facts, mayRead)], law.zone, asOf)
}

const keptStopping = new WeakMap<FactColumns, { readonly law: Law; readonly found: readonly Stopping[] }>()

// A page that looks again within the minute gets the same answer; the columns tell who asks and when.
const stopping = (law: Law, columns: FactColumns, asOf: Instant, canRead: CanRead): readonly Stopping[] => {
  const known = keptStopping.get(columns)
  if (known?.law === law) return known.found
  const found = stoppingFacts(law, columns, asOf, canRead)
  keptStopping.set(columns, { law, found })
  return found
}

/** How a list names a person. */
export const nameOf = (db: ReadableDb, personId: string): { name: string; number: string | null } => {
  const row = preparedFor(
    db,
    `SELECT family_name AS familyName, given_name AS givenName, script_name AS scriptName, number
     FROM person WHERE id = ?`,
  ).get([personId]) as
    | { familyName: string; givenName: string; scriptName: string; number: string | null }
    | undefined
  return row === undefined ? { name: '', number: null } : { name: fullName(row), number: row.number }
}
