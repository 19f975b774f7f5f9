import { useEffect, useState } from 'react'
import type { OutputOf } from '../../../core/contract'
import { addDays } from '../../../core/dates/add-days'
import type { PlainDate } from '../../../core/dates/plain-date'
import type { Pack } from '../../../core/law/pack'
import type { Rule } from '../../../core/law/rule'
import { ask } from '../../client'
import { Notice } from '../../components/notice'
import { Skeleton } from '../../components/skeleton'
import { useProblem } from '../../i18n/problem-words'
import { useRoute } from '../../routes'
import { useAnswer } from '../../use-answer'
import { blankRule, withNewVersion } from './blank'
import { keepDraft, useDraft, useHead } from './draft-store'
import { EditForm } from './edit-form'
import type { PackHead } from './pack-head'
import { useToday } from './use-today'

/** The rule as it counts now, and the head of a pack that only a draft knows. */
type Loaded = { rule: Rule | null; head: PackHead | undefined }

/** Changing a rule, or writing a new one: what counts now is read, and a draft is begun over it. */
export function EditPage({ packId, ruleId }: { packId: string; ruleId: string }) {
  const say = useProblem()
  const route = useRoute()
  const today = useToday()
  const { value: packs, problem } = useAnswer('law.packs', {})
  const { value: calendars } = useAnswer('law.calendars', {})
  const [loaded, setLoaded] = useState<Loaded>()
  const savedId = route.screen === 'law' ? new URLSearchParams(route.query).get('draft') : null
  const key = `${packId} ${ruleId} ${savedId ?? ''}`
  const draft = useDraft(key)
  const isNew = ruleId === 'new'
  const begunHead = useHead(packId)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a draft is begun once; after that it is the writer's
  useEffect(() => {
    if (packs === undefined) return
    let stale = false
    void begin(packId, isNew ? null : ruleId, savedId, packs, today).then((begun) => {
      if (stale) return
      setLoaded({ rule: begun.rule, head: begun.head })
      if (draft === undefined) keepDraft(key, begun.draft)
    })
    return () => {
      stale = true
    }
  }, [key, packs === undefined])
  if (problem !== undefined)
    return (
      <Notice tone="over" isAlert>
        {say(problem)}
      </Notice>
    )
  const pack = packs?.packs.find(({ id }) => id === packId) ?? loaded?.head ?? begunHead
  if (packs === undefined || calendars === undefined || loaded === undefined || draft === undefined || !pack)
    return <Skeleton lines={10} />
  const { id, country, title, note } = pack
  return (
    <EditForm
      draftKey={key}
      draft={draft}
      beneath={{ head: { format: 2, id, country, title, note }, rule: loaded.rule }}
      calendars={calendars.map(({ calendar }) => calendar)}
      houseAlarms={packs.houseAlarms}
      zone={packs.zone}
    />
  )
}

async function begin(
  packId: string,
  ruleId: string | null,
  savedId: string | null,
  packs: OutputOf<'law.packs'>,
  today: PlainDate,
) {
  const present = ruleId === null ? null : await ask('law.rule', { packId, ruleId })
  const rule = present?.ok === true ? present.value.rule : null
  const saved = savedId === null ? null : await ask('packDrafts.get', { id: savedId })
  const contents = saved?.ok === true ? saved.value.contents : undefined
  const head = contents && headOf(contents)
  const kept = contents?.rules.find(({ id }) => id === ruleId)
  const others = contents?.rules.filter((one) => one !== kept) ?? []
  const { fromOn, note } = saved?.ok === true ? saved.value : { fromOn: addDays(today, 1), note: '' }
  const begun =
    kept !== undefined
      ? kept
      : rule === null
        ? blankRule(fromOn, today, packs.zone)
        : { ...rule, versions: withNewVersion(rule.versions, fromOn, today) }
  return { rule, head, draft: { id: savedId, rule: begun, others, fromOn, note, isDirty: false } }
}

const headOf = ({ format, id, country, title, note }: Pack): PackHead => ({
  format,
  id,
  country,
  title,
  note,
})
