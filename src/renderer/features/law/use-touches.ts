import { useMemo } from 'react'
import { useAsOf } from '../../session-store'
import { useAnswer } from '../../use-answer'
import type { Touched } from './rule-filter'

/** Whom each rule touches, by `pack rule`: `null` where the reader may not know; `undefined` until it is known. */
export const useTouches = (): ReadonlyMap<string, Touched | null> | undefined => {
  const asOf = useAsOf()
  const { value } = useAnswer('law.touches', asOf === undefined ? {} : { asOf })
  return useMemo(
    () =>
      value === undefined
        ? undefined
        : new Map<string, Touched | null>([
            ...value.rules.map((one) => [`${one.packId} ${one.ruleId}`, one] as const),
            ...value.restricted.map(({ packId, ruleId }) => [`${packId} ${ruleId}`, null] as const),
          ]),
    [value],
  )
}
