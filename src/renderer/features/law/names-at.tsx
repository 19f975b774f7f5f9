import { useState } from 'react'
import { Button } from '../../components/button'
import { ComboBox } from '../../components/combo-box'
import { useText } from '../../i18n/text'
import { useAt } from './draft-context'
import styles from './edit.module.css'
import type { Path } from './json-path'
import { type NameList, useVocabulary } from './law-vocabulary'

type NamesAtProps = {
  path: Path
  label: string
  list: NameList
  names: readonly string[]
  isOptional?: boolean
}

const useChoices = (list: NameList, names: readonly string[]) => {
  const name = useVocabulary()
  return names.map((id) => ({ id, words: name(list, id) })).sort((a, b) => a.words.localeCompare(b.words))
}

/** Several names of a closed list, found by typing; each can be taken away again. */
export function NamesAt({ path, label, list, names, isOptional = false }: NamesAtProps) {
  const { t } = useText()
  const name = useVocabulary()
  const { value, set, id, error, isDisabled } = useAt(path)
  const [round, setRound] = useState(0)
  const chosen: readonly string[] = Array.isArray(value) ? (value as string[]) : []
  const choices = useChoices(list, names).filter((one) => !chosen.includes(one.id))
  return (
    <div className={styles.names}>
      {!isDisabled && (
        <ComboBox
          key={round}
          id={id}
          label={label}
          value={undefined}
          choices={choices}
          error={error}
          isOptional={isOptional}
          onChange={(added) => {
            if (added === undefined) return
            set([...chosen, added])
            setRound(round + 1)
          }}
        />
      )}
      {isDisabled && <span className={styles.label}>{label}</span>}
      {chosen.length > 0 && (
        <ul className={styles.chosen}>
          {chosen.map((one) => (
            <li key={one}>
              {name(list, one)}
              {!isDisabled && (
                <Button
                  size="small"
                  variant="quiet"
                  label={t('lawbook.edit.removeOne', { what: label, which: name(list, one) })}
                  onPress={() => set(chosen.filter((other) => other !== one))}
                >
                  {t('lawbook.edit.remove')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** One name of a long closed list, found by typing. */
export function NameAt({ path, label, list, names }: NamesAtProps) {
  const { value, set, id, error, isDisabled } = useAt(path)
  const choices = useChoices(list, names)
  return (
    <ComboBox
      id={id}
      label={label}
      value={typeof value === 'string' ? value : undefined}
      choices={choices}
      error={error}
      isDisabled={isDisabled}
      onChange={(chosen) => set(chosen ?? '')}
    />
  )
}
