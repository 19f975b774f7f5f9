import type { OrderFacts } from '../../core/custody/order'
import { orderFault } from '../../core/custody/order-fault'
import { eventFault } from '../../core/custody/stay-fault'
import { localDay } from '../../core/dates/local-day'
import { issuesOf } from '../../core/issues-of'
import { checkedPersonFactsSchema } from '../../core/people/person'
import { personFactsFault } from '../../core/people/person-facts-fault'
import type { Issue, Problem } from '../../core/result'
import type { CommandContext } from '../handler'
import { birthOf } from '../store/birth-columns'
import type { Entity, RowOf } from '../store/entities'
import { factsOf, findPerson, identifiersOf, isIdentifierTaken, isNumberTaken } from '../store/person-rows'
import { isUnitNameTaken } from '../store/unit-rows'
import { zoneOf } from './zone-of'

type Context = Pick<CommandContext, 'db' | 'work' | 'scope'>
/** A message key and what its words name. */
type Fault = Omit<Issue, 'path'>
type Faults = { readonly [E in Entity]?: (row: RowOf<E>, context: Context) => Fault | null | undefined }

const firstOf = (problem: Problem | undefined): Fault | undefined =>
  problem?.code === 'invalid-input' ? problem.issues[0] : undefined

const faultIf = (isWrong: boolean, message: string): Fault | null => (isWrong ? { message } : null)

/** What the form of each thing refuses of it. */
const faults: Faults = {
  person: (row, { db, work }) => {
    const facts = { ...factsOf(row), identifiers: identifiersOf(db, row.id) }
    const checked = checkedPersonFactsSchema.safeParse(facts)
    const [wrong] = checked.success ? [] : issuesOf(checked.error)
    const fault = wrong ?? personFactsFault(facts, localDay(work.action.recordedAt, zoneOf(db)))
    if (fault) return fault
    return faultIf(row.number !== null && isNumberTaken(db, row.number, row.id), 'person.numberTaken')
  },
  identifier: (row, { db }) =>
    faultIf(isIdentifierTaken(db, row.personId, row, row.id), 'person.identifierTwice'),
  detentionOrder: (row, { work }) => orderFault(row as unknown as OrderFacts, work.action.recordedAt),
  flag: ({ fromOn, toOn }) =>
    faultIf(fromOn !== null && toOn !== null && toOn < fromOn, 'flag.endsBeforeStart'),
  milestone: (row, { db, work, scope }) => {
    const person = findPerson(db, row.personId, scope)
    const time = row as unknown as Parameters<typeof eventFault>[0]
    const fault = person && eventFault(time, birthOf(person), work.action.recordedAt, zoneOf(db), [])
    return firstOf(fault?.problem)
  },
  unit: (row, { db }) => faultIf(isUnitNameTaken(db, row.name, row.id), 'units.nameTaken'),
}

/**
 * What the form of a thing would refuse of a row of it; `null` where nothing is wrong, or where the thing has checks
 * of its own when it is written.
 */
export const rowFault = <E extends Entity>(entity: E, row: RowOf<E>, context: Context): Fault | null =>
  faults[entity]?.(row, context) ?? null
