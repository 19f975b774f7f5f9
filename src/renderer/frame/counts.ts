import { useEffect, useState } from 'react'
import { ask } from '../client'
import { useMinute } from '../clock'
import { useAsOf, useLastChange, useSession } from '../session-store'

/** What the navigation counts: who is held, and who passed a limit in the last 24 hours. */
export type Counts = { held: number; passed: number }

/** The counts at the instant in force, asked again when something changed and every minute. */
export const useCounts = (): Counts | undefined => {
  const [counts, setCounts] = useState<Counts>()
  const asOf = useAsOf()
  const lastChange = useLastChange()
  const minute = useMinute()
  // A scope of the reader that changed (another user) is another count.
  const user = useSession((all) => all.session?.user?.id)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change, a minute or another user asks again
  useEffect(() => {
    let current = true
    const count = async () => {
      const answer = await ask(
        'register.facets',
        { asOf: asOf ?? null, facets: ['windows'] },
        { quiet: true },
      )
      if (!current) return
      if (!answer.ok) return setCounts(undefined)
      const windows = answer.value.facets.find(({ name }) => name === 'windows')?.values ?? []
      const passed = windows.find(({ value }) => value === 'passed-24h')?.count ?? 0
      setCounts({ held: answer.value.total, passed })
    }
    void count()
    return () => {
      current = false
    }
  }, [asOf, lastChange, minute, user])
  return counts
}
