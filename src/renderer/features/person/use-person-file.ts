import { useEffect, useState } from 'react'
import type { PersonFile } from '../../../core/people/person-file'
import type { Problem } from '../../../core/result'
import { ask } from '../../client'
import { useMinute } from '../../clock'
import { useAsOf, useLastChange } from '../../session-store'

type Loaded = { id: string; file?: PersonFile; problem?: Problem }

/**
 * A person's file at the instant everything is evaluated at. Asked for again after every change and,
 * while that instant is now, every minute: time held and its marks go on by themselves.
 */
export function usePersonFile(id: string): Loaded | undefined {
  const asOf = useAsOf()
  const lastChange = useLastChange()
  const minute = useMinute()
  const [loaded, setLoaded] = useState<Loaded>()
  const tick = asOf ?? minute
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change and a new minute ask again
  useEffect(() => {
    let isCurrent = true
    void ask('person.get', asOf === undefined ? { id } : { id, asOf }, { quiet: true }).then((answer) => {
      if (isCurrent) setLoaded(answer.ok ? { id, file: answer.value } : { id, problem: answer.problem })
    })
    return () => {
      isCurrent = false
    }
  }, [id, asOf, lastChange, tick])
  return loaded?.id === id ? loaded : undefined
}
