import { type ReactNode, useState } from 'react'
import type { PlainDate } from '../../../core/dates/plain-date'
import { Button } from '../../components/button'
import { Checkbox } from '../../components/checkbox'
import type { Choice } from '../../components/choice'
import { DateTimeField } from '../../components/date-time-field'
import { NumberField } from '../../components/number-field'
import { Select } from '../../components/select'
import { TextField } from '../../components/text-field'
import { languageNames, languages } from '../../i18n/language'
import { useText } from '../../i18n/text'
import { useAt } from './draft-context'
import styles from './edit.module.css'
import type { Path } from './json-path'

type AtProps = { path: Path; label: string; hint?: string; isOptional?: boolean }

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** A text. An optional one that is emptied is taken away. */
export function TextAt({ path, label, hint, isOptional = false, lines }: AtProps & { lines?: number }) {
  const { value, set, id, error, isDisabled } = useAt(path)
  return (
    <TextField
      id={id}
      label={label}
      value={textOf(value)}
      onChange={(typed) => set(isOptional && typed === '' ? undefined : typed)}
      error={error}
      isDisabled={isDisabled}
      isOptional={isOptional}
      {...(hint !== undefined && { hint })}
      {...(lines !== undefined && { lines })}
    />
  )
}

/** A text in the four languages side by side. */
export function LocalizedAt({ path, label, lines }: AtProps & { lines?: number }) {
  const { value, isDisabled, error } = useAt(path)
  const { t } = useText()
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      <div className={styles.four}>
        {languages.map((language) => (
          <TextInLanguage
            key={language}
            path={[...path, language]}
            label={languageNames[language]}
            language={language}
            {...(lines !== undefined && { lines })}
          />
        ))}
      </div>
      {error !== undefined && value === null && !isDisabled && (
        <p className={styles.fault}>{t('problem.field.required')}</p>
      )}
    </fieldset>
  )
}

function TextInLanguage({ path, label, language, lines }: AtProps & { language: string; lines?: number }) {
  const { value, set, id, error, isDisabled } = useAt(path)
  return (
    <TextField
      id={id}
      label={label}
      lang={language}
      value={textOf(value)}
      onChange={set}
      error={error}
      isDisabled={isDisabled}
      {...(lines !== undefined && { lines })}
    />
  )
}

/** One of a closed list. */
export function SelectAt({
  path,
  label,
  hint,
  choices,
  onChosen,
}: AtProps & { choices: readonly Choice[]; onChosen?: (id: string) => void }) {
  const { value, set, id, error, isDisabled } = useAt(path)
  return (
    <Select
      id={id}
      label={label}
      value={typeof value === 'string' ? value : undefined}
      onChange={(chosen) => (onChosen === undefined ? set(chosen) : onChosen(chosen))}
      choices={choices}
      error={error}
      isDisabled={isDisabled}
      {...(hint !== undefined && { hint })}
    />
  )
}

/** A whole number; empty is `null`, never zero. */
export function NumberAt({ path, label, hint, isOptional = false }: AtProps) {
  const { value, set, id, error, isDisabled } = useAt(path)
  return (
    <NumberField
      id={id}
      label={label}
      value={typeof value === 'number' ? value : undefined}
      onChange={(next) => set(next ?? null)}
      min={0}
      error={error}
      isDisabled={isDisabled}
      isOptional={isOptional}
      {...(hint !== undefined && { hint })}
    />
  )
}

/** A day; what cannot be read as one stays as it was typed, and is said to be no date. */
export function DayAt({ path, label, hint, isOptional = false }: AtProps) {
  const { value, set, id, error, isDisabled } = useAt(path)
  const [typed, setTyped] = useState<{ text: string; as: unknown }>()
  const shown = typed !== undefined && typed.as === value ? typed.text : textOf(value)
  return (
    <DateTimeField
      id={id}
      label={label}
      value={shown}
      precision="day"
      lean="near"
      isDisabled={isDisabled}
      isOptional={isOptional}
      error={error}
      {...(hint !== undefined && { hint })}
      onChange={(text, reading) => {
        const as = reading.kind === 'day' ? (reading.day as PlainDate) : text === '' ? null : text
        setTyped({ text, as })
        set(as)
      }}
    />
  )
}

/** Yes or no. */
export function TickAt({ path, label }: AtProps) {
  const { value, set, id, isDisabled } = useAt(path)
  return (
    <Checkbox id={id} isSelected={value === true} isDisabled={isDisabled} onChange={set}>
      {label}
    </Checkbox>
  )
}

type ListAtProps = {
  path: Path
  label: string
  /** What a further one begins as. */
  blank: unknown
  add: string
  children: (path: Path, place: number) => ReactNode
  /** The name of one, for the button that removes it. */
  nameOf?: (place: number) => string
}

/** A list whose members are added and removed; a fault of the list itself stands under its name. */
export function ListAt({ path, label, blank, add, children, nameOf }: ListAtProps) {
  const { t } = useText()
  const { value, set, id, error, isDisabled } = useAt(path)
  const list: readonly unknown[] = Array.isArray(value) ? (value as unknown[]) : []
  return (
    <fieldset className={styles.group}>
      <legend id={id} tabIndex={-1}>
        {label}
      </legend>
      {error !== undefined && <p className={styles.fault}>{error}</p>}
      {list.map((_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: members of a draft have no other name than their place
        <div key={place} className={styles.member}>
          <div className={styles.memberBody}>{children([...path, place], place)}</div>
          {!isDisabled && (
            <Button
              size="small"
              variant="quiet"
              label={t('lawbook.edit.removeOne', {
                what: label,
                which: nameOf?.(place) ?? String(place + 1),
              })}
              onPress={() => set(list.filter((_one, other) => other !== place))}
            >
              {t('lawbook.edit.remove')}
            </Button>
          )}
        </div>
      ))}
      {!isDisabled && (
        <div>
          <Button size="small" onPress={() => set([...list, blank])}>
            {add}
          </Button>
        </div>
      )}
    </fieldset>
  )
}

type MaybeAtProps = { path: Path; label: string; blank: unknown; children: ReactNode }

/** A part that may be there or not; unticked, it is `null`. */
export function MaybeAt({ path, label, blank, children }: MaybeAtProps) {
  const { value, set, isDisabled } = useAt(path)
  const isThere = value !== null && value !== undefined
  return (
    <div className={styles.maybe}>
      <Checkbox isSelected={isThere} isDisabled={isDisabled} onChange={(on) => set(on ? blank : null)}>
        {label}
      </Checkbox>
      {isThere && <div className={styles.inner}>{children}</div>}
    </div>
  )
}
