import { useCallback, useEffect, useRef, useState } from 'react'
import type { InputOf, OutputOf, QuestionName } from '../core/contract'
import type { Problem } from '../core/result'
import { ask } from './client'
import { useLastChange } from './session-store'

/** What a question was answered with; the last answer stays until a newer one comes, so the page never blinks. */
export type Answered<N extends QuestionName> = {
  value: OutputOf<N> | undefined
  problem: Problem | undefined
  again: () => void
}

/** Asks one question now, and again, quietly, whenever the register changed. */
export const useAnswer = <N extends QuestionName>(name: N, input: InputOf<N>): Answered<N> => {
  const lastChange = useLastChange()
  const [value, setValue] = useState<OutputOf<N>>()
  const [problem, setProblem] = useState<Problem>()
  const [turn, setTurn] = useState(0)
  const askedByUser = useRef('')
  const asked = JSON.stringify([name, input, turn])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the register asks the same again
  useEffect(() => {
    let stale = false
    const quiet = askedByUser.current === asked
    askedByUser.current = asked
    void ask(name, input, { quiet }).then((answer) => {
      if (stale) return
      setProblem(answer.ok ? undefined : answer.problem)
      if (answer.ok) setValue(() => answer.value)
    })
    return () => {
      stale = true
    }
  }, [asked, lastChange])
  const again = useCallback(() => setTurn((count) => count + 1), [])
  return { value, problem, again }
}
