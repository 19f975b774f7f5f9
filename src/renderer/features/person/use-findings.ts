import { useEffect, useState } from 'react'
import type { Instant } from '../../../core/dates/instant'
import type { Findings } from '../../../core/law/findings-questions'
import type { Problem } from '../../../core/result'
import { ask } from '../../client'
import { useMinute } from '../../clock'
import { useAsOf, useLastChange } from '../../session-store'

type Loaded = { personId: string; findings: Findings | undefined; problem: Problem | undefined }

/**
 * Every rule's finding for a person at the instant everything is evaluated at and, if asked, as the
 * register was known earlier. Asked again after every change and, while that instant is now, every minute.
 */
export function useFindings(personId: string, knownAt?: Instant): Loaded | undefined {
  const asOf = useAsOf()
  const lastChange = useLastChange()
  const minute = useMinute()
  const [loaded, setLoaded] = useState<Loaded>()
  const tick = asOf ?? minute
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change and a new minute ask again
  useEffect(() => {
    let isCurrent = true
    const when = { ...(asOf !== undefined && { asOf }), ...(knownAt !== undefined && { knownAt }) }
    void ask('findings.list', { personId, ...when }, { quiet: true }).then((answer) => {
      if (!isCurrent) return
      setLoaded((before) => ({
        personId,
        findings: answer.ok ? answer.value : before?.personId === personId ? before.findings : undefined,
        problem: answer.ok ? undefined : answer.problem,
      }))
    })
    return () => {
      isCurrent = false
    }
  }, [personId, asOf, knownAt, lastChange, tick])
  return loaded?.personId === personId ? loaded : undefined
}
