import { useState } from 'react'
import type { User } from '../../../core/access/users-questions'
import { afterSaving } from '../../after-saving'
import { ask } from '../../client'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { Panel } from '../../components/panel'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import styles from './settings.module.css'

/** Takes away a user's password, after saying what that does and what it cannot do. */
export function RemoveUser({ user, onRemoved }: { user: User; onRemoved: () => void }) {
  const { t } = useText()
  const say = useProblem()
  const [failed, setFailed] = useState<string>()
  const remove = async () => {
    const answer = await ask('users.remove', { id: user.id })
    setFailed(answer.ok ? undefined : say(answer.problem))
    if (!answer.ok) return
    await afterSaving(t('settings.saved'))
    onRemoved()
  }
  return (
    <Panel title={t('user.removeTitle', { name: user.name })} padded>
      <div className={styles.form}>
        <p className={styles.explain}>{t('user.removeExplain')}</p>
        {failed !== undefined && (
          <Notice tone="over" isAlert>
            {failed}
          </Notice>
        )}
        <div className={styles.row}>
          <Button
            variant="danger"
            label={t('user.removeLong', { name: user.name })}
            onPress={() => void remove()}
          >
            {t('user.remove')}
          </Button>
        </div>
      </div>
    </Panel>
  )
}
