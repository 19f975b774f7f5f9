import { z } from 'zod'
import { conditionNames } from './facts/condition-name'
import { momentNames } from './facts/moment-name'

/**
 * Facts that are neither a moment nor a yes-or-no fact. `birth-date`: how old the person is.
 * `working-calendar`: the calendar that a count in working days needs, for the years it needs.
 */
const otherFacts = ['birth-date', 'working-calendar'] as const

/**
 * The facts that rules look at, by name. A fact that is missing is named in the finding, so that
 * someone can fill it in.
 */
export const factNames = [...new Set([...momentNames, ...conditionNames, ...otherFacts])]
export const factNameSchema = z.enum(factNames)
export type FactName = z.infer<typeof factNameSchema>
