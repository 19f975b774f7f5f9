import { Eye, EyeOff } from 'lucide-react'
import { type KeyboardEvent, type Ref, useState } from 'react'
import { Button, Input, TextField } from 'react-aria-components'
import { ask } from '../client'
import { useText } from '../i18n/text'
import { useSession } from '../session-store'
import { cx } from './class-names'
import styles from './field.module.css'
import { ariaPropsOf, FieldLabel, FieldNotes, type FieldProps } from './field-parts'

type PasswordFieldProps = FieldProps & {
  value: string
  onChange: (value: string) => void
  /** `new-password` where one is made. */
  autoComplete?: 'current-password' | 'new-password'
  inputRef?: Ref<HTMLInputElement>
}

/** A passphrase; it can be shown, and a stuck Caps Lock is said. */
export function PasswordField(props: PasswordFieldProps) {
  const { t } = useText()
  const [shown, setShown] = useState(false)
  const [caps, setCaps] = useState(false)
  const isWindow = useSession((all) => all.session?.host === 'electron')
  const guard = (isFocused: boolean) => {
    if (isWindow) void ask('machine.secretFocus', { isFocused }, { quiet: true })
  }
  const notice = (event: KeyboardEvent) => setCaps(event.getModifierState('CapsLock'))
  return (
    <TextField
      {...ariaPropsOf(props)}
      value={props.value}
      onChange={props.onChange}
      type={shown ? 'text' : 'password'}
      autoComplete={props.autoComplete ?? 'current-password'}
    >
      <FieldLabel label={props.label} isOptional={props.isOptional} />
      <div className={styles.box} {...(props.error !== undefined && { 'data-invalid': true })}>
        <Input
          className={cx(styles.input)}
          {...(props.inputRef !== undefined && { ref: props.inputRef })}
          onKeyDown={notice}
          onKeyUp={notice}
          spellCheck={false}
          onFocus={() => guard(true)}
          onBlur={() => guard(false)}
        />
        <Button
          className={cx(styles.step)}
          aria-label={t(shown ? 'part.hidePassword' : 'part.showPassword')}
          onPress={() => setShown(!shown)}
        >
          {shown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
        </Button>
      </div>
      {caps && (
        <span role="status" className={styles.hint}>
          {t('part.capsLock')}
        </span>
      )}
      <FieldNotes hint={props.hint} error={props.error} />
    </TextField>
  )
}
