import { useEffect, useState } from 'react'
import type { Instant } from '../../../core/dates/instant'
import type { ShownFinding } from '../../../core/law/line-finding'
import type { Step } from '../../../core/law/step'
import { ask } from '../../client'
import { lineKey } from './limit-groups'

/** The workings of several lines, one after the other; `undefined` until all of them are there. */
export function useWorkings(
  personId: string,
  lines: readonly ShownFinding[],
  asOf: Instant,
): ReadonlyMap<string, readonly Step[]> | undefined {
  const [told, setTold] = useState<{ asked: string; steps: ReadonlyMap<string, readonly Step[]> }>()
  const asked = `${personId} ${asOf} ${lines.map(lineKey).join()}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says which lines are asked for
  useEffect(() => {
    let isCurrent = true
    const askAll = async () => {
      const steps = new Map<string, readonly Step[]>()
      for (const line of lines) {
        const { ruleId, line: name } = line
        const answer = await ask('findings.explain', { personId, ruleId, line: name, asOf }, { quiet: true })
        if (!isCurrent) return
        if (answer.ok) steps.set(lineKey(line), answer.value.steps)
      }
      setTold({ asked, steps })
    }
    void askAll()
    return () => {
      isCurrent = false
    }
  }, [asked])
  return told?.asked === asked ? told.steps : undefined
}
