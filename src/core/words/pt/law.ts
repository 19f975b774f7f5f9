import { lawFacts } from './law-facts'
import { lawSteps } from './law-steps'
import { lawTerms } from './law-terms'

/** Every word of the law: facts, the sentences of a working, and the closed lists. */
export const law = { ...lawFacts, ...lawSteps, ...lawTerms }
