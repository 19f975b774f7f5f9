import { useCallback, useEffect, useState } from 'react'
import type { InputOf, OutputOf, QuestionName } from '../core/contract'
import type { Problem } from '../core/result'
import { ask } from './client'
import { useLastChange } from './session-store'

/** What a question was answered with, until a newer answer comes: the page never blinks in between. */
export type Answered<N extends QuestionName> = {
  value: OutputOf<N> | undefined
  problem: Problem | undefined
  again: () => void
}

/** Asks one question now and again whenever the register changed. `undefined` input asks nothing. */
export const useAnswer = <N extends QuestionName>(name: N, input: InputOf<N> | undefined): Answered<N> => {
  const lastChange = useLastChange()
  const [value, setValue] = useState<OutputOf<N>>()
  const [problem, setProblem] = useState<Problem>()
  const [turn, setTurn] = useState(0)
  const asked = input === undefined ? undefined : JSON.stringify(input)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the register or a wish asks again
  useEffect(() => {
    if (asked === undefined) return
    let stale = false
    void ask(name, JSON.parse(asked) as InputOf<N>, { quiet: turn === 0 && lastChange > 0 }).then(
      (answer) => {
        if (stale) return
        setProblem(answer.ok ? undefined : answer.problem)
        if (answer.ok) setValue(() => answer.value)
      },
    )
    return () => {
      stale = true
    }
  }, [name, asked, lastChange, turn])
  const again = useCallback(() => setTurn((count) => count + 1), [])
  return { value, problem, again }
}
