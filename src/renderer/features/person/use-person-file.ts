import { useEffect, useState } from 'react'
import type { Instant } from '../../../core/dates/instant'
import type { PersonFile } from '../../../core/people/person-file'
import type { Problem } from '../../../core/result'
import { ask } from '../../client'
import { useMinute } from '../../clock'
import { useAsOf, useLastChange } from '../../session-store'

type Loaded = { asked: string; file?: PersonFile; problem?: Problem }

/**
 * A person's file at the instant everything is evaluated at. Asked for again after every change and,
 * while that instant is now, every minute: time held and its marks go on by themselves. With `knownAt`: as the
 * register was known then.
 */
export function usePersonFile(id: string, knownAt?: Instant): Loaded | undefined {
  const asOf = useAsOf()
  const lastChange = useLastChange()
  const minute = useMinute()
  const [loaded, setLoaded] = useState<Loaded>()
  const tick = asOf ?? minute
  const asked = `${id} ${knownAt ?? ''}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change and a new minute ask again
  useEffect(() => {
    let isCurrent = true
    const when = { ...(asOf !== undefined && { asOf }), ...(knownAt !== undefined && { knownAt }) }
    void ask('person.get', { id, ...when }, { quiet: true }).then((answer) => {
      if (isCurrent)
        setLoaded({ asked, ...(answer.ok ? { file: answer.value } : { problem: answer.problem }) })
    })
    return () => {
      isCurrent = false
    }
  }, [id, asOf, knownAt, lastChange, tick])
  return loaded?.asked === asked ? loaded : undefined
}
