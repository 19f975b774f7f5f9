import { useCallback, useEffect, useState } from 'react'
import type { InputOf, OutputOf, QuestionName } from '../../../core/contract'
import { ask } from '../../client'

const everyMs = 500

/** Asks how long work stands, quietly, again and again as long as it is under way. */
export function usePolled<N extends QuestionName>(
  name: N,
  input: InputOf<N>,
  isUnderWay: (state: OutputOf<N>) => boolean,
): { state: OutputOf<N> | undefined; again: () => void } {
  const [state, setState] = useState<OutputOf<N>>()
  const [turn, setTurn] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question stays the same; a turn asks it again
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let stale = false
    const look = async () => {
      const answer = await ask(name, input, { quiet: true })
      if (stale || !answer.ok) return
      setState(() => answer.value)
      if (isUnderWay(answer.value)) timer = setTimeout(() => void look(), everyMs)
    }
    void look()
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [turn])
  const again = useCallback(() => setTurn((count) => count + 1), [])
  return { state, again }
}
