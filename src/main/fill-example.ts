import type { Instant } from '../core/dates/instant'
import type { UnitOfWork } from './store/unit-of-work'

/** What the example facility is filled from: its units' ids, in the order of the plan, and the present instant. */
export type ExampleGiven = { readonly unitIds: readonly string[]; readonly asOf: Instant }

/** Writes the fictitious people of the example facility. */
export const fillExample = (_work: UnitOfWork, _given: ExampleGiven): void => {}
