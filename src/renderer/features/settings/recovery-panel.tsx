import { type FormEvent, useState } from 'react'
import { ask } from '../../client'
import { Button } from '../../components/button'
import { Panel } from '../../components/panel'
import { PasswordField } from '../../components/password-field'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { useSession } from '../../session-store'
import styles from './settings.module.css'

/** Makes another recovery sheet, for the administrator who proves their password once more. */
export function RecoveryPanel() {
  const { t } = useText()
  const say = useProblem()
  const setRecoveryKey = useSession((all) => all.setRecoveryKey)
  const [password, setPassword] = useState('')
  const [failed, setFailed] = useState<string>()
  const [pending, setPending] = useState(false)
  const renew = async (event: FormEvent) => {
    event.preventDefault()
    if (pending) return
    setPending(true)
    const answer = await ask('registers.renewRecoveryKey', { password })
    setPending(false)
    setPassword('')
    setFailed(answer.ok ? undefined : say(answer.problem))
    if (answer.ok) setRecoveryKey(answer.value.recoveryKey)
  }
  return (
    <Panel title={t('facility.recovery')} padded>
      <form className={styles.form} onSubmit={(event) => void renew(event)} noValidate>
        <p className={styles.explain}>{t('facility.recoveryExplain')}</p>
        <PasswordField
          label={t('facility.recoveryPassword')}
          value={password}
          onChange={setPassword}
          error={failed}
        />
        <div className={styles.row}>
          <Button type="submit" isPending={pending} isDisabled={password === ''}>
            {t('facility.recoveryRenew')}
          </Button>
        </div>
      </form>
    </Panel>
  )
}
