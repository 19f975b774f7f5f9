import { useState } from 'react'
import type { Override } from '../../../core/law/override'
import { ask } from '../../client'
import { announce } from '../../components/announce'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { useSession } from '../../session-store'
import styles from './limits.module.css'
import { WithdrawDialog } from './milestone-dialog'
import { useMay } from './use-may'

/** Another date than the computed one: who says so, why, and whether a second person confirmed it. */
export function OverrideNote({ override }: { override: Override }) {
  const { t } = useText()
  const format = useFormat()
  const say = useProblem()
  const may = useMay()
  const [refused, setRefused] = useState<string>()
  const [withdrawing, setWithdrawing] = useState(false)
  const isConfirmed = override.confirmedAt !== null
  const confirm = async () => {
    const answer = await ask('overrides.confirm', { id: override.id })
    setRefused(answer.ok ? undefined : say(answer.problem))
    if (answer.ok) announce(t('limits.overrideConfirmed'))
    await useSession.getState().refresh()
  }
  return (
    <div className={styles.override}>
      <h3>{t('limits.otherDate')}</h3>
      <p>
        <b>{format.dueYear(override.otherAt)}</b>, {t(`law.override.${override.reason}`)}. {override.note}
      </p>
      <p>
        {t('limits.askedBy', { name: override.askedByName, when: format.instantYear(override.askedAt) })}{' '}
        {override.confirmedAt !== null
          ? t('limits.confirmedBy', {
              name: override.confirmedByName ?? '',
              when: format.instantYear(override.confirmedAt),
            })
          : t('limits.notConfirmedYet')}
      </p>
      <div className={styles.actions}>
        {!isConfirmed && override.mayConfirm && may('overrides.confirm') && (
          <Button size="small" variant="primary" onPress={() => void confirm()}>
            {t('limits.confirmOverride')}
          </Button>
        )}
        {may('overrides.withdraw') && (
          <Button size="small" onPress={() => setWithdrawing(true)}>
            {t('limits.withdraw')}
          </Button>
        )}
      </div>
      {refused !== undefined && (
        <Notice tone="over" isAlert>
          {refused}
        </Notice>
      )}
      {withdrawing && (
        <WithdrawDialog
          question="overrides.withdraw"
          id={override.id}
          what={t('limits.otherDate')}
          onClose={() => setWithdrawing(false)}
        />
      )}
    </div>
  )
}
