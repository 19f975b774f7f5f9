import type { Stay } from '../custody/stay'
import type { Birth } from './birth'
import type { MissingFact } from './person-file'

type KnownStay = {
  readonly id: string
  readonly told: Stay
  readonly orders: readonly { issuedAt: unknown; effectiveFrom: unknown; servedAt: unknown }[]
}

/**
 * The facts that stop a clock of this person, each once a stay. A birth that is unknown stops the
 * clock of a child's protection.
 *
 * @example missingFacts({ kind: 'unknown' }, []) //=> [{ fact: 'birth-date', stayId: null }]
 */
export const missingFacts = (birth: Birth, stays: readonly KnownStay[]): readonly MissingFact[] => {
  const missing: MissingFact[] = birth.kind === 'unknown' ? [{ fact: 'birth-date', stayId: null }] : []
  for (const { id, told, orders } of stays) {
    const has = (kind: Stay['problems'][number]['kind']) =>
      told.problems.some((problem) => problem.kind === kind)
    if (has('start-time-unknown') || has('start-missing')) missing.push({ fact: 'physical-stop', stayId: id })
    if (has('end-time-unknown')) missing.push({ fact: 'end-time', stayId: id })
    if (has('pause-time-unknown')) missing.push({ fact: 'escape-times', stayId: id })
    if (orders.some((one) => one.issuedAt === null && one.effectiveFrom === null && one.servedAt === null))
      missing.push({ fact: 'order-times', stayId: id })
  }
  return missing
}
