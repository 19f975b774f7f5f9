import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox } from '../../components/checkbox'
import type { Choice } from '../../components/choice'
import { ComboBox } from '../../components/combo-box'
import { DateTimeField } from '../../components/date-time-field'
import { Flag } from '../../components/flag'
import { IconButton } from '../../components/icon-button'
import { Select } from '../../components/select'
import { TextField } from '../../components/text-field'
import type { DatePrecision } from '../../components/use-date-reader'
import { useText } from '../../i18n/text'
import { useField } from './form'
import styles from './form.module.css'

type Named = { name: string; label: string; hint?: ReactNode; isOptional?: boolean; isRequired?: boolean }

const rest = ({ hint, isOptional, isRequired }: Named) => ({
  ...(hint !== undefined && { hint }),
  ...(isOptional !== undefined && { isOptional }),
  ...(isRequired !== undefined && { isRequired }),
})

export function TextInput(props: Named & { lines?: number; autoFocus?: boolean }) {
  const field = useField<string>(props.name)
  return (
    <TextField
      {...field}
      label={props.label}
      {...rest(props)}
      {...(props.lines !== undefined && { lines: props.lines })}
      {...(props.autoFocus !== undefined && { autoFocus: props.autoFocus })}
    />
  )
}

export function SelectInput<Id extends string>(props: Named & { choices: readonly Choice<Id>[] }) {
  const field = useField<Id | undefined>(props.name)
  return <Select<Id> {...field} label={props.label} choices={props.choices} {...rest(props)} />
}

/** A day or a moment, kept as it is typed until the form is saved. */
export function DateInput(props: Named & { precision: DatePrecision; lean?: 'past' | 'near' }) {
  const field = useField<string>(props.name)
  return (
    <DateTimeField
      {...field}
      onChange={(typed) => field.onChange(typed)}
      label={props.label}
      precision={props.precision}
      lean={props.lean ?? 'past'}
      {...rest(props)}
    />
  )
}

/** What is typed of a moment: a text, or that the time is not known. */
export type TypedMoment = { typed: string; isUnknown: boolean }

/** When something happened: to the minute, to the day, or said to be unknown. Never left to a guess. */
export function MomentInput(props: Named & { mayBeUnknown?: boolean }) {
  const { t } = useText()
  const field = useField<TypedMoment>(props.name)
  const { typed, isUnknown } = field.value
  return (
    <div className={styles.moment}>
      <DateTimeField
        id={field.id}
        error={field.error}
        value={isUnknown ? '' : typed}
        onChange={(text) => field.onChange({ typed: text, isUnknown: false })}
        label={props.label}
        precision="moment"
        hint={props.hint ?? t('person.momentHint')}
        isDisabled={isUnknown}
      />
      {props.mayBeUnknown !== false && (
        <Checkbox isSelected={isUnknown} onChange={(on) => field.onChange({ typed, isUnknown: on })}>
          {t('person.timeUnknown')}
        </Checkbox>
      )}
    </div>
  )
}

/** Several of a long list, each shown with a way to take it out again. */
export function ManyInput(props: Named & { choices: readonly Choice[] }) {
  const { t } = useText()
  const field = useField<readonly string[]>(props.name)
  const wordsOf = (id: string) => props.choices.find((choice) => choice.id === id)?.words ?? id
  return (
    <div className={styles.moment}>
      <ComboBox
        key={field.value.join()}
        id={field.id}
        error={field.error}
        label={props.label}
        value={undefined}
        onChange={(id) => {
          if (id !== undefined && !field.value.includes(id)) field.onChange([...field.value, id])
        }}
        choices={props.choices.filter(({ id }) => !field.value.includes(id))}
        placeholder={t('person.addOne')}
        {...rest(props)}
      />
      {field.value.length > 0 && (
        <ul className={styles.list} aria-label={props.label}>
          {field.value.map((id) => (
            <li key={id}>
              <Flag>
                {wordsOf(id)}
                <IconButton
                  label={t('person.takeOut', { what: wordsOf(id) })}
                  icon={<X aria-hidden="true" size={12} />}
                  onPress={() => field.onChange(field.value.filter((one) => one !== id))}
                />
              </Flag>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
