import { type FormEvent, useState } from 'react'
import { type User, userNameSchema } from '../../../core/access/users-questions'
import { afterSaving } from '../../after-saving'
import { ask } from '../../client'
import { Button } from '../../components/button'
import { CancelButton } from '../../components/cancel-button'
import { Checkbox } from '../../components/checkbox'
import { Dialog } from '../../components/dialog'
import { Notice } from '../../components/notice'
import { TextField } from '../../components/text-field'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { Assignments } from './assignments'
import { RemoveUser } from './remove-user'
import { RoleField } from './role-field'
import { SetPassword } from './set-password'
import styles from './settings.module.css'

type EditUserDialogProps = { user: User; onChanged: () => void; onClose: () => void }

/** One user: name, role, whether they may unlock; then their password, their people, their removal. */
export function EditUserDialog({ user, onChanged, onClose }: EditUserDialogProps) {
  const { t } = useText()
  const say = useProblem()
  const [name, setName] = useState(user.name)
  const [role, setRole] = useState(user.role)
  const [active, setActive] = useState(user.active)
  const [failed, setFailed] = useState<string>()
  const nameFault = userNameSchema.safeParse(name).success ? undefined : t('problem.field.required')
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (nameFault !== undefined) return
    const answer = await ask('users.update', { id: user.id, name, role, active })
    setFailed(answer.ok ? undefined : say(answer.problem))
    if (!answer.ok) return
    await afterSaving(t('settings.saved'))
    onChanged()
    onClose()
  }
  return (
    <Dialog isOpen onClose={onClose} size="wide" title={user.name}>
      <div className={styles.stack}>
        <form className={styles.stack} onSubmit={(event) => void save(event)} noValidate>
          {failed !== undefined && (
            <Notice tone="over" isAlert>
              {failed}
            </Notice>
          )}
          <TextField label={t('user.name')} value={name} onChange={setName} error={nameFault} />
          <RoleField value={role} onChange={setRole} />
          <Checkbox isSelected={active} onChange={setActive}>
            {t('user.mayUnlock')}
          </Checkbox>
          <div className={styles.rowEnd}>
            <CancelButton />
            <Button type="submit" variant="primary">
              {t('part.save')}
            </Button>
          </div>
        </form>
        {user.role === 'lawyer' && <Assignments userId={user.id} onChanged={onChanged} />}
        <SetPassword userId={user.id} onChanged={onChanged} />
        {user.hasPassword && <RemoveUser user={user} onRemoved={onChanged} />}
      </div>
    </Dialog>
  )
}
