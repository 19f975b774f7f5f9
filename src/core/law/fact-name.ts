import { z } from 'zod'

/**
 * The facts that rules look at, by name. A fact that is missing is named in the finding, so that
 * someone can fill it in. `physical-stop`: when liberty was taken. `stay-end`: when it was given back.
 */
export const factNames = ['physical-stop', 'stay-end'] as const
export const factNameSchema = z.enum(factNames)
export type FactName = z.infer<typeof factNameSchema>
