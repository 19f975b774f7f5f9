import { ChevronDown } from 'lucide-react'
import {
  ComboBox as AriaComboBox,
  Button,
  Group,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components'
import { useText } from '../i18n/text'
import type { Choice } from './choice'
import { cx } from './class-names'
import styles from './field.module.css'
import { ariaPropsOf, FieldLabel, FieldNotes, type FieldProps } from './field-parts'
import overlay from './overlay.module.css'

type ComboBoxProps<Id extends string> = FieldProps & {
  value: Id | undefined
  onChange: (value: Id | undefined) => void
  choices: readonly Choice<Id>[]
  placeholder?: string
}

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** One of a long list, found by typing any part of it; accents do not matter. */
export function ComboBox<Id extends string>(props: ComboBoxProps<Id>) {
  const { t } = useText()
  const { value, onChange, choices, placeholder } = props
  return (
    <AriaComboBox
      {...ariaPropsOf(props)}
      value={value ?? null}
      onChange={(id) => onChange(choices.find((choice) => choice.id === id)?.id)}
      defaultItems={choices}
      defaultFilter={(words, typed) => folded(words).includes(folded(typed))}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <FieldLabel label={props.label} isOptional={props.isOptional} />
      <Group className={cx(styles.box)}>
        <Input className={cx(styles.input)} placeholder={placeholder ?? ''} />
        <Button className={cx(styles.step)} aria-label={t('part.openList')}>
          <ChevronDown aria-hidden="true" />
        </Button>
      </Group>
      <FieldNotes hint={props.hint} error={props.error} />
      <Popover className={cx(overlay.popover)} offset={4}>
        <ListBox
          className={cx(overlay.list)}
          renderEmptyState={() => <div className={overlay.none}>{t('part.noMatch')}</div>}
        >
          {(choice: Choice<Id>) => (
            <ListBoxItem id={choice.id} textValue={choice.words} className={cx(overlay.item)}>
              {choice.words}
              {choice.more !== undefined && <span className={overlay.aside}>{choice.more}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}
