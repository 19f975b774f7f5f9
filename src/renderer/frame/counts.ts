import { useEffect, useState } from 'react'
import { ask } from '../client'
import { useMinute } from '../clock'
import { useAsOf, useLastChange, useSession } from '../session-store'

const alarms: readonly string[] = ['prohibited', 'limit-passed', 'disputed', 'duty-overdue']

/** What the navigation counts: who is held, and who may not be held or is past a limit or a duty. */
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
      const answer = await ask('register.facets', { asOf: asOf ?? null, facets: ['law'] }, { quiet: true })
      if (!current) return
      if (!answer.ok) return setCounts(undefined)
      const states = answer.value.facets.find(({ name }) => name === 'law')?.values ?? []
      const passed = states
        .filter(({ value }) => alarms.includes(value))
        .reduce((sum, { count }) => sum + count, 0)
      setCounts({ held: answer.value.total, passed })
    }
    void count()
    return () => {
      current = false
    }
  }, [asOf, lastChange, minute, user])
  return counts
}
