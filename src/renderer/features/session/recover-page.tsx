import { type FormEvent, useRef, useState } from 'react'
import { newPasswordProblem } from '../../../core/access/new-password'
import { ask } from '../../client'
import { announce } from '../../components/announce'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { PasswordField } from '../../components/password-field'
import { TextField } from '../../components/text-field'
import { type FieldErrors, fieldErrors } from '../../field-errors'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { useSession } from '../../session-store'
import { useFirstFault } from '../../use-first-fault'
import styles from './session.module.css'
import { SessionPage } from './session-page'
import type { View } from './views'

/** The way in by the sheet of paper, and a new password for an administrator. */
export function RecoverPage({ onDone }: { onDone: (view: View) => void }) {
  const words = useText()
  const { t } = words
  const say = useProblem()
  const refresh = useSession((all) => all.refresh)
  const fileName = useSession((all) => all.session?.fileName)
  const [recoveryKey, setRecoveryKey] = useState('')
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [errors, setErrors] = useState<FieldErrors>({})
  const [failed, setFailed] = useState<string>()
  const [pending, setPending] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useFirstFault(form, errors)
  const recover = async () => {
    setPending(true)
    setFailed(undefined)
    const answer = await ask('session.unlockWithRecoveryKey', { recoveryKey, login, password })
    setPending(false)
    if (!answer.ok) {
      setFailed(say(answer.problem))
      return
    }
    announce(t('session.recovered', answer.value))
    await refresh()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const weak = newPasswordProblem(password)
    const faults = [
      ...(recoveryKey.trim() === '' ? [{ path: ['recoveryKey'], message: 'field.required' }] : []),
      ...(weak === null ? [] : [{ path: ['password'], message: weak }]),
      ...(password === again ? [] : [{ path: ['again'], message: 'session.passwordsDiffer' }]),
    ]
    setErrors(fieldErrors(faults, words))
    if (faults.length === 0 && !pending) void recover()
  }
  return (
    <SessionPage title={t('session.recoverTitle')} isSingle>
      <form ref={form} className={styles.stack} onSubmit={submit} noValidate>
        <div>
          <h1 className={styles.heading}>{t('session.recoverTitle')}</h1>
          <p className={styles.purpose}>{fileName}</p>
        </div>
        {failed !== undefined && (
          <Notice tone="over" isAlert>
            {failed}
          </Notice>
        )}
        <div className={styles.card}>
          <p className={styles.note}>{t('session.recoverExplain')}</p>
          <TextField
            label={t('session.recoveryKey')}
            hint={t('session.recoveryKeyHint')}
            value={recoveryKey}
            onChange={setRecoveryKey}
            error={errors.recoveryKey}
            lines={2}
            autoFocus
            isRequired
          />
          <TextField
            label={t('session.recoverLogin')}
            hint={t('session.recoverLoginHint')}
            value={login}
            onChange={setLogin}
            isOptional
          />
          <PasswordField
            label={t('user.newPassword')}
            hint={t('user.passwordHint')}
            autoComplete="new-password"
            value={password}
            onChange={setPassword}
            error={errors.password}
            isRequired
          />
          <PasswordField
            label={t('session.repeatPassword')}
            autoComplete="new-password"
            value={again}
            onChange={setAgain}
            error={errors.again}
            isRequired
          />
        </div>
        <div className={styles.actions}>
          <Button onPress={() => onDone('unlock')}>{t('session.back')}</Button>
          <Button type="submit" variant="primary" isPending={pending}>
            {t('session.recoverGo')}
          </Button>
        </div>
      </form>
    </SessionPage>
  )
}
