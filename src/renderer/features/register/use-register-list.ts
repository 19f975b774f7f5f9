import { useCallback, useEffect, useRef, useState } from 'react'
import { type Instant, toEpochMs } from '../../../core/dates/instant'
import { minuteMs } from '../../../core/dates/lengths-of-time'
import type { LawProgress } from '../../../core/register/law-progress'
import type { NamedMark, NamedRule, RegisterRow } from '../../../core/register/register-row'
import { ask } from '../../client'
import { useMinute } from '../../clock'
import { ruleKey } from '../../i18n/named-rules'
import { useAsOf, useLastChange } from '../../session-store'
import { addressOf, type RegisterView } from './filter-address'

type RegisterList = {
  listKey: string
  revision: number
  rowsAt: (start: number, count: number) => Promise<readonly RegisterRow[] | null>
  total: number | undefined
  /** The count is still that of the list before. */
  isStale: boolean
  marks: readonly NamedMark[]
  /** The rules that the rows fetched so far name, by rule and line. */
  rules: ReadonlyMap<string, NamedRule>
  /** How far the law of everyone held is worked out. */
  law: LawProgress | undefined
  asOf: Instant | undefined
  failed: boolean
}

const noMarks: readonly NamedMark[] = []
const noRules: ReadonlyMap<string, NamedRule> = new Map()
const soonMs = 700

/** The rows of a view, fetched by page; renewed quietly each minute and when something changed. */
export const useRegisterList = (view: RegisterView): RegisterList => {
  const asOf = useAsOf()
  const minute = useMinute()
  const lastChange = useLastChange()
  const listKey = `${asOf ?? 'now'} ${addressOf(view)}`
  const [turn, setTurn] = useState(0)
  const revision = (asOf === undefined ? toEpochMs(minute) / minuteMs : 0) + lastChange + turn
  const [answer, setAnswer] = useState<{ key: string; total: number; asOf: Instant }>()
  const [marks, setMarks] = useState<readonly NamedMark[]>(noMarks)
  const [rules, setRules] = useState(noRules)
  const [law, setLaw] = useState<LawProgress>()
  const [failed, setFailed] = useState(false)
  const asked = useRef({ listKey: '', revision: 0 })
  const present = useRef(revision)
  present.current = revision
  const { filter, sort } = view
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for filter, order and instant
  const rowsAt = useCallback(
    async (offset: number, limit: number) => {
      // The first look at a list is the reader's; asking for the same again is not.
      const quiet = asked.current.listKey === listKey && asked.current.revision !== present.current
      asked.current = { listKey, revision: present.current }
      const page = await ask('register.page', { asOf: asOf ?? null, filter, sort, offset, limit }, { quiet })
      setFailed(!page.ok)
      if (!page.ok) return null
      setAnswer({ key: listKey, total: page.value.total, asOf: page.value.asOf })
      setMarks((old) => (JSON.stringify(old) === JSON.stringify(page.value.marks) ? old : page.value.marks))
      setLaw(page.value.law)
      setRules((old) => {
        const named = page.value.rules.filter((rule) => !old.has(ruleKey(rule)))
        return named.length === 0
          ? old
          : new Map([...old, ...named.map((rule) => [ruleKey(rule), rule] as const)])
      })
      return page.value.rows
    },
    [listKey],
  )
  // While the law of everyone is being worked out, the same rows are soon worth another look.
  const isUnderWay = law?.state === 'reading' || law?.state === 'renewing'
  useEffect(() => {
    if (!isUnderWay || law === undefined) return
    const timer = setTimeout(() => setTurn((count) => count + 1), soonMs)
    return () => clearTimeout(timer)
  }, [isUnderWay, law])
  return {
    listKey,
    revision,
    rowsAt,
    total: answer?.total,
    isStale: answer?.key !== listKey,
    marks,
    rules,
    law,
    asOf: answer?.asOf,
    failed,
  }
}
