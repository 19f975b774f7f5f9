import { useEffect, useState } from 'react'
import type { OutputOf } from '../core/contract'
import type { Problem } from '../core/result'
import { ask } from './client'
import { useAsOf, useLastChange } from './session-store'

const soonMs = 700

/**
 * The facts that stop clocks of everyone held, at the instant in force; asked again quietly when something changed,
 * and soon while they are being worked out. `undefined` until something is known.
 */
export const useStoppingFacts = (): {
  value: OutputOf<'missingFacts.list'> | undefined
  problem: Problem | undefined
} => {
  const asOf = useAsOf()
  const lastChange = useLastChange()
  const [value, setValue] = useState<OutputOf<'missingFacts.list'>>()
  const [problem, setProblem] = useState<Problem>()
  const [turn, setTurn] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change or another look asks the same again
  useEffect(() => {
    let stale = false
    void ask('missingFacts.list', asOf === undefined ? {} : { asOf }, { quiet: true }).then((answer) => {
      if (stale) return
      setProblem(answer.ok ? undefined : answer.problem)
      if (answer.ok) setValue(answer.value)
    })
    return () => {
      stale = true
    }
  }, [asOf, lastChange, turn])
  const state = value?.state
  useEffect(() => {
    if (value === undefined || (state !== 'reading' && state !== 'renewing')) return
    const timer = setTimeout(() => setTurn((count) => count + 1), soonMs)
    return () => clearTimeout(timer)
  }, [value, state])
  return { value: state === 'reading' ? undefined : value, problem }
}
