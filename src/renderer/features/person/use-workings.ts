import { useMemo } from 'react'
import type { Instant } from '../../../core/dates/instant'
import type { Step } from '../../../core/law/step'
import { useAnswer } from '../../use-answer'
import { lineKey } from './limit-groups'

/** The workings of every line that concerns a person, by line; `undefined` until they are there. */
export function useWorkings(
  personId: string,
  asOf: Instant,
  knownAt?: Instant,
): ReadonlyMap<string, readonly Step[]> | undefined {
  const told = useAnswer('workings.list', {
    personId,
    asOf,
    ...(knownAt !== undefined && { knownAt }),
  }).value
  return useMemo(
    () =>
      told?.asOf === asOf
        ? new Map(told.workings.map((working) => [lineKey(working), working.steps]))
        : undefined,
    [told, asOf],
  )
}
