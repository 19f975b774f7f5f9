import { useState } from 'react'
import { forces, type Rule, ruleKinds } from '../../../core/law/rule'
import { DateTimeField } from '../../components/date-time-field'
import { Panel } from '../../components/panel'
import { useText } from '../../i18n/text'
import { fieldId } from './draft-context'
import styles from './edit.module.css'
import { LocalizedAt, NumberAt, SelectAt, TextAt } from './fields-at'
import { useVocabulary } from './law-vocabulary'

type FromOnProps = { value: unknown; onChange: (value: unknown) => void; error: string | undefined }

/** The first day on which a change counts, as it is typed. */
export function FromOn({ value, onChange, error }: FromOnProps) {
  const { t } = useText()
  const [typed, setTyped] = useState<{ text: string; as: unknown }>()
  const shown =
    typed !== undefined && typed.as === value ? typed.text : typeof value === 'string' ? value : ''
  return (
    <DateTimeField
      id={fieldId(['fromOn'])}
      label={t('lawbook.edit.fromOn')}
      hint={t('lawbook.edit.fromOnHint')}
      precision="day"
      lean="near"
      value={shown}
      error={error}
      onChange={(text, reading) => {
        const as = reading.kind === 'day' ? reading.day : text
        setTyped({ text, as })
        onChange(as)
      }}
    />
  )
}

/** What a rule is called and says, and what kind of norm stands behind it. */
export function RuleFields({ isNew }: { isNew: boolean }) {
  const { t } = useText()
  const name = useVocabulary()
  const kinds: readonly Rule['kind'][] = ruleKinds.filter((kind) => kind !== 'mark')
  return (
    <Panel title={t('lawbook.rule')} padded>
      <div className={styles.stack}>
        <div className={styles.row}>
          {isNew && <TextAt path={['id']} label={t('lawbook.edit.ruleId')} hint={t('lawbook.edit.idHint')} />}
          <SelectAt
            path={['kind']}
            label={t('lawbook.kind')}
            choices={kinds.map((id) => ({ id, words: name('kind', id) }))}
          />
          <SelectAt
            path={['force']}
            label={t('lawbook.force')}
            choices={forces
              .filter((force) => force !== 'house')
              .map((id) => ({ id, words: name('force', id) }))}
          />
          <SelectAt
            path={['versionChosenBy']}
            label={t('lawbook.versionChosen')}
            choices={(['start', 'evaluation'] as const).map((id) => ({
              id,
              words: t(`lawbook.edit.versionBy.${id}`),
            }))}
          />
          <NumberAt path={['dueSoonHours']} label={t('lawbook.edit.dueSoonHours')} />
        </div>
        <LocalizedAt path={['title']} label={t('lawbook.edit.ruleTitle')} />
        <LocalizedAt path={['sentence']} label={t('lawbook.edit.sentence')} lines={3} />
      </div>
    </Panel>
  )
}
