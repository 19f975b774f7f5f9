import { useEffect, useState } from 'react'
import type { TodayBoard } from '../../../core/register/today-questions'
import type { Problem } from '../../../core/result'
import { ask } from '../../client'
import { useMinute } from '../../clock'
import { useAsOf, useLastChange } from '../../session-store'

const soonMs = 700

/** The board at the instant in force; renewed quietly each minute and when something changed. */
export const useBoard = (): { board: TodayBoard | undefined; problem: Problem | undefined } => {
  const asOf = useAsOf()
  const minute = useMinute()
  const lastChange = useLastChange()
  const [board, setBoard] = useState<TodayBoard>()
  const [turn, setTurn] = useState(0)
  const [problem, setProblem] = useState<Problem>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change or a minute asks the same again
  useEffect(() => {
    let stale = false
    void ask('today.board', { asOf: asOf ?? null }, { quiet: true }).then((answer) => {
      if (stale) return
      setProblem(answer.ok ? undefined : answer.problem)
      if (answer.ok) setBoard(answer.value)
    })
    return () => {
      stale = true
    }
  }, [asOf, asOf === undefined ? minute : '', lastChange, turn])
  // While the law of everyone is being worked out, the board is soon worth another look.
  const state = board?.progress.state
  useEffect(() => {
    if (board === undefined || (state !== 'reading' && state !== 'renewing')) return
    const timer = setTimeout(() => setTurn((count) => count + 1), soonMs)
    return () => clearTimeout(timer)
  }, [board, state])
  return { board, problem }
}
