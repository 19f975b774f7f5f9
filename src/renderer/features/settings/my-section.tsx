import { type FormEvent, useRef, useState } from 'react'
import { newPasswordProblem } from '../../../core/access/new-password'
import { afterSaving } from '../../after-saving'
import { ask } from '../../client'
import { Button } from '../../components/button'
import { Panel } from '../../components/panel'
import { PasswordField } from '../../components/password-field'
import { type FieldErrors, fieldErrors } from '../../field-errors'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { useFirstFault } from '../../use-first-fault'
import styles from './settings.module.css'

/** One's own password. */
export function MySection() {
  const words = useText()
  const { t } = words
  const say = useProblem()
  const [present, setPresent] = useState('')
  const [password, setPassword] = useState('')
  const [errors, setErrors] = useState<FieldErrors>({})
  const [pending, setPending] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useFirstFault(form, errors)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const weak = newPasswordProblem(password)
    setErrors(weak === null ? {} : fieldErrors([{ path: ['password'], message: weak }], words))
    if (weak !== null || pending) return
    setPending(true)
    const answer = await ask('users.changeOwnPassword', { present, password })
    setPending(false)
    setErrors(answer.ok ? {} : { present: say(answer.problem) })
    if (!answer.ok) return
    setPresent('')
    setPassword('')
    await afterSaving(t('user.passwordChanged'))
  }
  return (
    <div className={styles.sections}>
      <Panel title={t('settings.my')} padded>
        <form ref={form} className={styles.form} onSubmit={(event) => void save(event)} noValidate>
          <PasswordField
            label={t('user.presentPassword')}
            value={present}
            onChange={setPresent}
            error={errors.present}
          />
          <PasswordField
            label={t('user.newPassword')}
            hint={t('user.passwordHint')}
            autoComplete="new-password"
            value={password}
            onChange={setPassword}
            error={errors.password}
          />
          <div className={styles.row}>
            <Button type="submit" variant="primary" isPending={pending} isDisabled={present === ''}>
              {t('user.changePassword')}
            </Button>
          </div>
        </form>
      </Panel>
    </div>
  )
}
