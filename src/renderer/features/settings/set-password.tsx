import { type FormEvent, useState } from 'react'
import { newPasswordProblem } from '../../../core/access/new-password'
import { afterSaving } from '../../after-saving'
import { ask } from '../../client'
import { Button } from '../../components/button'
import { Panel } from '../../components/panel'
import { PasswordField } from '../../components/password-field'
import { issueWords, useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import styles from './settings.module.css'

/** Gives another user a new password. */
export function SetPassword({ userId, onChanged }: { userId: string; onChanged: () => void }) {
  const words = useText()
  const { t } = words
  const say = useProblem()
  const [password, setPassword] = useState('')
  const [failed, setFailed] = useState<string>()
  const [pending, setPending] = useState(false)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const weak = newPasswordProblem(password)
    setFailed(weak === null ? undefined : issueWords({ path: [], message: weak }, words))
    if (weak !== null || pending) return
    setPending(true)
    const answer = await ask('users.setPassword', { id: userId, password })
    setPending(false)
    setFailed(answer.ok ? undefined : say(answer.problem))
    if (!answer.ok) return
    setPassword('')
    await afterSaving(t('settings.saved'))
    onChanged()
  }
  return (
    <Panel title={t('user.setPassword')} padded>
      <form className={styles.form} onSubmit={(event) => void save(event)} noValidate>
        <PasswordField
          label={t('user.newPassword')}
          hint={t('user.passwordHint')}
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          error={failed}
        />
        <div className={styles.row}>
          <Button type="submit" isPending={pending} isDisabled={password === ''}>
            {t('user.setPassword')}
          </Button>
        </div>
      </form>
    </Panel>
  )
}
