import { PasswordField } from '../../components/password-field'
import { TextField } from '../../components/text-field'
import type { FieldErrors } from '../../field-errors'
import { useText } from '../../i18n/text'
import type { AdministratorDraft } from './new-register-draft'
import styles from './session.module.css'

type StepProps = {
  draft: AdministratorDraft
  onChange: (draft: AdministratorDraft) => void
  errors: FieldErrors
}

/** The first user, who adds the others. */
export function AdministratorStep({ draft, onChange, errors }: StepProps) {
  const { t } = useText()
  return (
    <>
      <p className={styles.note}>{t('session.administratorExplain')}</p>
      <TextField
        label={t('user.name')}
        value={draft.name}
        onChange={(name) => onChange({ ...draft, name })}
        error={errors.name}
        autoFocus
        isRequired
      />
      <TextField
        label={t('user.login')}
        hint={t('user.loginHint')}
        value={draft.login}
        onChange={(login) => onChange({ ...draft, login })}
        error={errors.login}
        isRequired
      />
      <PasswordField
        label={t('user.password')}
        hint={t('user.passwordHint')}
        autoComplete="new-password"
        value={draft.password}
        onChange={(password) => onChange({ ...draft, password })}
        error={errors.password}
        isRequired
      />
      <PasswordField
        label={t('session.repeatPassword')}
        autoComplete="new-password"
        value={draft.again}
        onChange={(again) => onChange({ ...draft, again })}
        error={errors.again}
        isRequired
      />
    </>
  )
}
