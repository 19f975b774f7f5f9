import { answerOf } from './a-desk'
import { aRegister } from './a-register'
import { anOpening, aPerson } from './an-admission'

/** A register whose administrator has admitted one person: `aPerson`, held since `anOpening`. */
export const someoneHeld = async () => {
  const register = aRegister()
  return {
    register,
    ...answerOf(await register.ask('people.admit', { person: aPerson(), stay: anOpening() })),
  }
}
