import type { Instant } from '../../src/core/dates/instant'
import { answerOf } from './a-desk'
import { type aRegister, hoursAgo } from './a-register'
import { anOpening, aPerson } from './an-admission'

type Register = ReturnType<typeof aRegister>

const minute = (at: Instant) => ({ precision: 'minute', at }) as const

/** Someone stopped so many hours ago, grown up, with an order that still runs. */
export const heldFor = async (
  made: Register,
  name: string,
  hours: number,
  more: Parameters<typeof aPerson>[0] = {},
) => {
  const stopped = hoursAgo(hours)
  return answerOf(
    await made.ask('people.admit', {
      person: aPerson({ familyName: name, givenName: '', number: name, ...more }),
      stay: anOpening({
        stop: { happened: minute(stopped), place: '', note: '' },
        handover: { happened: minute(stopped), place: '', note: '' },
        arrival: { happened: minute(stopped), place: '', note: '' },
        order: null,
      }),
    }),
  )
}

/** The list of everyone held. */
export const page = async (made: Register, given: object = {}) =>
  answerOf(await made.ask('register.page', given))
/** What Today says of the law. */
export const board = async (made: Register) => {
  const { law } = answerOf(await made.ask('today.board', {}))
  if (law === null) throw new Error('no law')
  return law
}
/** How many a facet of the law counts, by value. */
export const facet = async (made: Register, name: 'law' | 'lawMarks' | 'lawRules' | 'lawPacks') => {
  const { facets } = answerOf(await made.ask('register.facets', { facets: [name] }))
  return Object.fromEntries(facets[0]?.values.map(({ value, count }) => [value, count]) ?? [])
}
