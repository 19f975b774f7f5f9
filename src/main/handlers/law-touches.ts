import type { lawTouchesQuestions } from '../../core/law/law-touches-questions'
import { columnsOfFacts } from '../../core/law/matrix'
import { openFacts } from '../../core/law/protected-groups'
import { rowsHeld } from '../../core/law/reading/fact-columns'
import { touchCounts } from '../../core/law/touch-counts'
import { ok } from '../../core/result'
import type { HandlersOf } from '../handler'
import { factsOfHeld } from '../law/facts-of-held'
import { lawOfRegister } from '../law/law-of-register'

export const lawTouchesHandlers: HandlersOf<typeof lawTouchesQuestions> = {
  'law.touches': ({ read, scope, mayRead, now }, { asOf = now() }) => {
    const law = lawOfRegister(read)
    const { facts } = factsOfHeld(read, asOf, scope)
    const open = facts.map((one) => openFacts(one, mayRead))
    const columns = columnsOfFacts(open, law.zone, asOf)
    const { counts, restricted } = touchCounts(law, columns, asOf, mayRead)
    return ok({ asOf, held: rowsHeld(columns).length, rules: [...counts], restricted: [...restricted] })
  },
}
