import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { User } from '../../../core/access/users-questions'
import { Button } from '../../components/button'
import { Panel } from '../../components/panel'
import { Skeleton } from '../../components/skeleton'
import { Table, type TableColumn } from '../../components/table'
import { Unknown } from '../../components/unknown'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import text from '../../styles/text.module.css'
import { useAnswer } from '../../use-answer'
import { AddUserDialog } from './add-user-dialog'
import { EditUserDialog } from './edit-user-dialog'
import styles from './settings.module.css'
import { useMayChange } from './use-may-change'

const statusOf = ({ active, hasPassword }: User) =>
  !hasPassword ? 'user.removed' : active ? 'user.active' : 'user.inactive'

/** Who may unlock the register, as what. */
export function UsersSection() {
  const { t } = useText()
  const f = useFormat()
  const mayChange = useMayChange()
  const { value: users, again } = useAnswer('users.list', {})
  const [editedId, setEditedId] = useState<string>()
  const [adding, setAdding] = useState(false)
  if (users === undefined) return <Skeleton />
  const edited = users.find(({ id }) => id === editedId)
  const columns: readonly TableColumn<User>[] = [
    { id: 'name', head: t('user.name'), cell: ({ name }) => <b>{name}</b> },
    { id: 'login', head: t('user.login'), cell: ({ login }) => login },
    {
      id: 'role',
      head: t('user.role'),
      cell: ({ role, assigned }) => (
        <>
          {t(`role.${role}`)}
          {role === 'lawyer' && (
            <span className={text.quiet}>, {t('user.assigned', { count: assigned })}</span>
          )}
        </>
      ),
    },
    { id: 'status', head: t('user.status'), cell: (user) => t(statusOf(user)) },
    {
      id: 'password',
      head: t('user.passwordSet'),
      cell: ({ passwordSetAt }) => (passwordSetAt === null ? <Unknown /> : f.instantYear(passwordSetAt)),
    },
    ...(mayChange
      ? [
          {
            id: 'edit',
            head: t('user.edit'),
            cell: ({ id, name }: User) => (
              <Button size="small" label={t('user.editLong', { name })} onPress={() => setEditedId(id)}>
                {t('user.edit')}
              </Button>
            ),
          },
        ]
      : []),
  ]
  const add = mayChange && (
    <Button size="small" icon={<Plus aria-hidden="true" />} onPress={() => setAdding(true)}>
      {t('user.add')}
    </Button>
  )
  return (
    <div className={styles.sections}>
      <Panel title={t('settings.users')} count={f.number(users.length)} {...(add && { action: add })}>
        <Table label={t('settings.users')} columns={columns} rows={users} rowId={({ id }) => id} />
      </Panel>
      {adding && <AddUserDialog onClose={() => setAdding(false)} />}
      {edited !== undefined && (
        <EditUserDialog user={edited} onChanged={again} onClose={() => setEditedId(undefined)} />
      )}
    </div>
  )
}
