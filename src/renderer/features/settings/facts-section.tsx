import { useState } from 'react'
import type { OutputOf } from '../../../core/contract'
import type { FacilityAnswer } from '../../../core/law/facility-answers-questions'
import { Panel } from '../../components/panel'
import { Skeleton } from '../../components/skeleton'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { replaceRoute, useRoute } from '../../routes'
import { useAnswer } from '../../use-answer'
import { EndFactDialog, WithdrawFactDialog } from './change-fact-dialogs'
import { FactDialog } from './fact-dialog'
import { FactOfFacility } from './fact-of-facility'
import styles from './settings.module.css'
import { useMayAnswer } from './use-may-answer'

type Listed = OutputOf<'facilityAnswers.list'>
type OpenForm =
  | { kind: 'answer'; fact: FacilityAnswer['fact'] }
  | { kind: 'end' | 'withdraw'; answer: FacilityAnswer }

/** What is true of the place: each fact as a question, how it was answered, and its forms. */
export function FactsSection() {
  const { t } = useText()
  const format = useFormat()
  const route = useRoute()
  const mayAnswer = useMayAnswer()
  const { value: listed } = useAnswer('facilityAnswers.list', {})
  const [chosen, setOpen] = useState<OpenForm>()
  if (listed === undefined) return <Skeleton />
  const wanted = route.screen === 'settings' ? route.fact : undefined
  const linked = mayAnswer ? listed.facts.find(({ fact }) => fact === wanted) : undefined
  const open = chosen ?? (linked === undefined ? undefined : { kind: 'answer' as const, fact: linked.fact })
  const close = () => {
    setOpen(undefined)
    if (wanted !== undefined) replaceRoute({ screen: 'settings', section: 'facts' })
  }
  const list = (facts: Listed['facts']) => (
    <ul className={styles.facts}>
      {facts.map(({ fact, standsId }) => (
        <FactOfFacility
          key={fact}
          fact={fact}
          standsId={standsId}
          answers={listed.answers.filter((answer) => answer.fact === fact)}
          mayAnswer={mayAnswer}
          onAnswer={() => setOpen({ kind: 'answer', fact })}
          onChange={(kind, answer) => setOpen({ kind, answer })}
        />
      ))}
    </ul>
  )
  const asked = listed.facts.filter(({ isAsked }) => isAsked)
  const others = listed.facts.filter(({ isAsked }) => !isAsked)
  const standsOf = (fact: FacilityAnswer['fact']) =>
    listed.answers.find(({ id }) => id === listed.facts.find((one) => one.fact === fact)?.standsId)
  return (
    <div className={styles.sections}>
      <p className={styles.explain}>{t('facts.explain')}</p>
      {asked.length > 0 && (
        <Panel title={t('facts.asked')} count={format.number(asked.length)}>
          {list(asked)}
        </Panel>
      )}
      {others.length > 0 && (
        <Panel title={t('facts.notAsked')} count={format.number(others.length)}>
          {list(others)}
        </Panel>
      )}
      {open?.kind === 'answer' && (
        <FactDialog key={open.fact} fact={open.fact} stands={standsOf(open.fact)} onClose={close} />
      )}
      {open?.kind === 'end' && <EndFactDialog answer={open.answer} onClose={close} />}
      {open?.kind === 'withdraw' && <WithdrawFactDialog answer={open.answer} onClose={close} />}
    </div>
  )
}
