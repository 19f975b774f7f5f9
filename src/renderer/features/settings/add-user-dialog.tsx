import { type FormEvent, useRef, useState } from 'react'
import type { Role } from '../../../core/access/roles'
import { usersQuestions } from '../../../core/access/users-questions'
import { issuesOf } from '../../../core/issues-of'
import { afterSaving } from '../../after-saving'
import { ask } from '../../client'
import { Button } from '../../components/button'
import { CancelButton } from '../../components/cancel-button'
import { Dialog } from '../../components/dialog'
import { Notice } from '../../components/notice'
import { PasswordField } from '../../components/password-field'
import { TextField } from '../../components/text-field'
import { errorsOfProblem, type FieldErrors, fieldErrors } from '../../field-errors'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { useFirstFault } from '../../use-first-fault'
import { RoleField } from './role-field'
import styles from './settings.module.css'

/** A new user: name, what they type, role, and a first password, which they can change. */
export function AddUserDialog({ onClose }: { onClose: () => void }) {
  const words = useText()
  const { t } = words
  const say = useProblem()
  const [name, setName] = useState('')
  const [login, setLogin] = useState('')
  const [role, setRole] = useState<Role>()
  const [password, setPassword] = useState('')
  const [errors, setErrors] = useState<FieldErrors>({})
  const [failed, setFailed] = useState<string>()
  const [pending, setPending] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useFirstFault(form, errors)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const parsed = usersQuestions['users.add'].input.safeParse({ name, login, role, password })
    const roleFault = role === undefined ? { role: t('problem.field.required') } : {}
    setErrors({ ...(parsed.success ? {} : fieldErrors(issuesOf(parsed.error), words)), ...roleFault })
    if (!parsed.success || pending) return
    setPending(true)
    const answer = await ask('users.add', parsed.data)
    setPending(false)
    if (answer.ok) {
      await afterSaving(t('settings.saved'))
      onClose()
      return
    }
    setErrors(errorsOfProblem(answer.problem, words))
    setFailed(answer.problem.code === 'invalid-input' ? undefined : say(answer.problem))
  }
  return (
    <Dialog isOpen onClose={onClose} size="wide" title={t('user.add')}>
      <form ref={form} className={styles.stack} onSubmit={(event) => void save(event)} noValidate>
        {failed !== undefined && (
          <Notice tone="over" isAlert>
            {failed}
          </Notice>
        )}
        <TextField label={t('user.name')} value={name} onChange={setName} error={errors.name} autoFocus />
        <TextField
          label={t('user.login')}
          hint={t('user.loginHint')}
          value={login}
          onChange={setLogin}
          error={errors.login}
        />
        <RoleField value={role} onChange={setRole} error={errors.role} />
        <PasswordField
          label={t('user.password')}
          hint={t('user.passwordHint')}
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          error={errors.password}
        />
        <div className={styles.rowEnd}>
          <CancelButton />
          <Button type="submit" variant="primary" isPending={pending}>
            {t('user.add')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
