import type { OutputOf } from '../../core/contract'
import type { Instant } from '../../core/dates/instant'
import { beyondLimits, beyondMost } from '../../core/law/beyond-limits'
import { evaluatorOf } from '../../core/law/evaluator'
import { explain } from '../../core/law/explain'
import { explainEach } from '../../core/law/explain-each'
import type { ConditionName } from '../../core/law/facts/condition-name'
import type { Answer } from '../../core/law/facts/law-facts'
import { fillIn } from '../../core/law/fill-in'
import type { Finding } from '../../core/law/finding'
import type { findingsQuestions } from '../../core/law/findings-questions'
import { firstLimit } from '../../core/law/first-limit'
import { howReadable, openFacts } from '../../core/law/protected-groups'
import { readPerson } from '../../core/law/reading/read-person'
import { rulesOfLaw } from '../../core/law/rules-of-law'
import { showFinding, showFindings } from '../../core/law/show-findings'
import { standsAt } from '../../core/law/stands-at'
import { mostStopped, type Stopping, stoppedClocks, stoppingFacts } from '../../core/law/stopping-facts'
import { ok, refuse } from '../../core/result'
import type { HandlersOf } from '../handler'
import { facilityAnswersNow } from '../law/facility-answers'
import { seenBy } from '../law/facts-of-held'
import { factsOfPerson } from '../law/facts-of-person'
import { thisMinute } from '../law/held-columns'
import { lawOfRegister } from '../law/law-of-register'
import { groupsShown, noteLawLooks, personLaw } from '../law/person-law'
import { stoppingOfHeld } from '../law-of-held/stopping-of-held'
import type { ReadableDb } from '../store/db'
import { findPerson, namedPerson } from '../store/person-rows'
import { askOf } from './register'

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

  'missingFacts.list': (context, { personId, asOf }) => {
    const { read, scope, mayRead } = context
    if (personId === undefined) {
      const { standings, law } = askOf(context, asOf ?? null)
      const stopping = stoppingOfHeld(read, law, mayRead, seenBy(read, scope))
      const { state, held, facts } = stopping
      return ok({
        state,
        asOf: stopping.asOf ?? standings.asOf,
        held,
        facts: shownStopping(read, facts, stopping.asOf ?? standings.asOf),
      })
    }
    if (!findPerson(read, personId, scope)) return noPerson
    const at = asOf ?? thisMinute(context)
    const law = lawOfRegister(read)
    const facts = factsOfPerson(read, personId)
    noteLawLooks(context, personId, groupsShown(law, context))
    const reading = facts === null ? null : readPerson(openFacts(facts, mayRead), law.zone, at)
    const clocks = reading === null ? [] : stoppedClocks(law, mayRead)(reading, at)
    const found = stoppingFacts(evaluatorOf(law).program.lines, [[personId, clocks]])
    const isHeld = reading?.state === 'held' || reading?.state === 'at-large'
    return ok({ state: 'ready', asOf: at, held: isHeld ? 1 : 0, facts: shownStopping(read, found, at) })
  },
}

type ShownStopping = OutputOf<'missingFacts.list'>['facts']
const shown = new WeakMap<object, ShownStopping>()

// Kept with what was worked out: a name that changes, or an answer for the facility, makes that anew.
function shownStopping(db: ReadableDb, facts: readonly Stopping[], asOf: Instant): ShownStopping {
  const known = shown.get(facts)
  if (known !== undefined) return known
  const answered = factsAnsweredAt(facilityAnswersNow(db), asOf)
  const made = facts.map(({ fact, clocks, rules, people }) => ({
    fact,
    // Of whom it is missing all the same is somewhere else, so the answer is for them alone.
    fillIn: answered.has(fact) ? { kind: 'answer' as const, fact: fact as ConditionName } : fillIn(fact),
    clocks,
    people: people.size,
    rules: [...rules],
    whom: mostStopped(people, mostNamed).map(([personId, stopped]) => ({
      personId,
      name: namedPerson(db, personId).name,
      clocks: stopped,
    })),
  }))
  shown.set(facts, made)
  return made
}

const concerns = ({ kind }: Finding): boolean => kind !== 'not-applicable'

const factsAnsweredAt = (answers: readonly Answer[], at: Instant): ReadonlySet<string> =>
  new Set(answers.filter((answer) => standsAt(answer, at)).map(({ fact }) => fact))
