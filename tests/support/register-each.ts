import { afterEach, beforeEach } from 'vitest'
import type { Instant } from '../../src/core/dates/instant'
import { answerOf } from './a-desk'
import { aRegister } from './a-register'
import { anOpening, aPerson } from './an-admission'

/** A register of its own for each test of a file, and what tests of a person's file ask most. */
export function registerEach(given: Parameters<typeof aRegister>[0] = {}) {
  let register: ReturnType<typeof aRegister>
  beforeEach(() => {
    register = aRegister(given)
  })
  afterEach(() => register.close())
  return {
    register: () => register,
    admit: async (person = aPerson(), stay = anOpening()) =>
      answerOf(await register.ask('people.admit', { person, stay })),
    file: async (id: string, asOf?: Instant) =>
      answerOf(await register.ask('person.get', asOf === undefined ? { id } : { id, asOf })),
  }
}
