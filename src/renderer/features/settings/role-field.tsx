import { type Role, roleSchema } from '../../../core/access/roles'
import { RadioCards } from '../../components/radio-cards'
import { useText } from '../../i18n/text'

type RoleFieldProps = {
  value: Role | undefined
  onChange: (role: Role) => void
  error?: string | undefined
}

/** One of six roles, each with what it may do; a new user has none until it is chosen. */
export function RoleField({ value, onChange, error }: RoleFieldProps) {
  const { t } = useText()
  return (
    <RadioCards
      label={t('user.role')}
      value={value}
      onChange={onChange}
      error={error}
      choices={roleSchema.options.map((id) => ({
        id,
        words: t(`role.${id}`),
        more: t(`role.means.${id}`),
      }))}
    />
  )
}
