import type { FieldGroup } from '../../core/access/roles'
import { type FlagKind, flagKinds, groupOfFlag } from '../../core/flags/flag-kind'
import type { Mark } from '../../core/law/ladder'
import type { LawProgress } from '../../core/register/law-progress'
import { everyoneHeld, type RegisterFilter } from '../../core/register/register-filter'
import type { registerQuestions } from '../../core/register/register-questions'
import type { NamedMark, RegisterRow } from '../../core/register/register-row'
import { ok } from '../../core/result'
import type { HandlersOf, QueryContext } from '../handler'
import { lawOfRegister } from '../law/law-of-register'
import { lawOfHeld } from '../law-of-held/law-of-held'
import { groupsNamed, namedRules } from '../law-of-held/named-rules'
import { lookOnce } from '../look-once'
import { standingsAsOf } from '../standings/standings-as-of'
import { countRows, registerAsk } from '../store/register-ask'
import { countByPassed } from '../store/register-counts'
import { countFacets } from '../store/register-facets'
import { readPage } from '../store/register-rows'

/** A mark as the screens name it. */
export const namedMark = ({ packId, rule, lengthMs }: Mark): NamedMark => ({
  ruleId: rule.id,
  packId,
  title: rule.title,
  lengthMs,
  isHouse: rule.force === 'house',
})

/** The two things every question here needs: who asks, and where everyone stands by the marks and by the law. */
export const askOf = (
  context: QueryContext,
  asOf: Parameters<typeof standingsAsOf>[1],
  filter = everyoneHeld,
) => {
  const standings = standingsAsOf(context.read, asOf, context.now())
  return askAgain(context, { standings, law: lawOfHeld(context.read, standings, context.mayRead) }, filter)
}

/** Another question about what everyone stood at for the one before. */
export const askAgain = (
  { read, user, scope }: QueryContext,
  { standings, law }: Pick<ReturnType<typeof registerAsk>, 'standings' | 'law'>,
  filter: RegisterFilter,
) => registerAsk(read, standings, law, filter, { role: user.role, scope })

/** How far the law of everyone held is worked out. */
export const progressOf = ({ law: { state, asOf, done, of } }: ReturnType<typeof askOf>): LawProgress => ({
  state,
  asOf,
  done,
  of,
})

export const registerHandlers: HandlersOf<typeof registerQuestions> = {
  'register.page': (context, { asOf, filter, sort, offset, limit }) => {
    const ask = askOf(context, asOf, filter)
    const rows = readPage(ask, sort, offset, limit)
    noteLooks(context, rows)
    return ok({
      asOf: ask.standings.asOf,
      total: countRows(ask),
      rows,
      marks: ask.standings.ladder.map(namedMark),
      law: progressOf(ask),
      rules: namedRules(ask.law, rows),
    })
  },
  'register.facets': (context, { asOf, filter, facets }) => {
    const ask = askOf(context, asOf, filter)
    return ok({
      asOf: ask.standings.asOf,
      total: countRows(ask),
      facets: countFacets(ask, facets),
    })
  },
  'register.counts': (context, { asOf }) => {
    const ask = askOf(context, asOf)
    const { standings } = ask
    const byPassed = countByPassed(ask)
    const sum = (of: typeof byPassed, field: 'rows' | 'startUnknown') =>
      of.reduce((all, one) => all + one[field], 0)
    return ok({
      asOf: standings.asOf,
      held: sum(byPassed, 'rows'),
      startUnknown: sum(byPassed, 'startUnknown'),
      passed: standings.ladder.map((mark, index) => ({
        ...namedMark(mark),
        count: sum(
          byPassed.filter(({ passed }) => passed >= index),
          'rows',
        ),
      })),
    })
  },
}

const noteRowLooks = lookOnce()

/** Notes that protected flags of these people were shown, or rules that rest on protected facts. */
export function noteLooks(context: QueryContext, rows: readonly RegisterRow[]): void {
  const law = lawOfRegister(context.read)
  for (const row of rows) {
    const flagged = row.flags.map(groupOf).filter((group) => group !== 'open')
    const named = [...groupsNamed(law, row)].filter(context.mayRead)
    noteRowLooks(context, row.id, new Set([...flagged, ...named]))
  }
}

const groupOf = (kind: string): FieldGroup | 'open' =>
  flagKinds.includes(kind as FlagKind) ? groupOfFlag(kind as FlagKind) : 'open'
