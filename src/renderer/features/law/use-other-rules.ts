import { useEffect, useState } from 'react'
import type { Rule } from '../../../core/law/rule'
import { ask } from '../../client'
import { getAt, listAt } from './json-path'

/** The rules of the same pack from whose end a draft may start; none until they were asked for. */
export const useOtherRules = (packId: string, rule: unknown): readonly Rule[] => {
  const [others, setOthers] = useState<readonly Rule[]>([])
  const named = [
    ...new Set(
      listAt(rule, ['versions']).flatMap((version) =>
        listAt(version, ['lines']).flatMap((line) => {
          const id = getAt(line, ['startsFrom', 'elseDueOf'])
          return typeof id === 'string' && id !== '' ? [id] : []
        }),
      ),
    ),
  ].join(' ')
  useEffect(() => {
    let stale = false
    const ids = named === '' ? [] : named.split(' ')
    void Promise.all(ids.map((ruleId) => ask('law.rule', { packId, ruleId }, { quiet: true }))).then(
      (answers) => {
        if (!stale) setOthers(answers.flatMap((answer) => (answer.ok ? [answer.value.rule] : [])))
      },
    )
    return () => {
      stale = true
    }
  }, [packId, named])
  return others
}
