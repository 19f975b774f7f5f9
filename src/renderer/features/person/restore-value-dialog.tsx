import type { ReactNode } from 'react'
import type { FieldChange } from '../../../core/changes/changes-questions'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import text from '../../styles/text.module.css'
import { TextInput } from './fields'
import { AskDialog } from './form'
import { fieldWords, kindWords } from './person-words'
import styles from './protection.module.css'

type RestoreValueProps = {
  change: FieldChange
  /** What kind of event, order or other thing it is of; `undefined` for the person's own facts. */
  kind: ReactNode
  value: ReactNode
  onClose: () => void
}

/** Puts the value back that a field had before one change, with a reason. */
export function RestoreValueDialog({ change, kind, value, onClose }: RestoreValueProps) {
  const words = useText()
  const { t } = words
  const format = useFormat()
  const field = fieldWords(words, change)
  return (
    <AskDialog
      title={t('person.restoreNamed', { field })}
      save={t('person.restore')}
      question="changes.restoreValue"
      defaults={{ reason: '' }}
      fields={['reason']}
      toInput={({ reason }) => ({
        input: { entity: change.entity, id: change.entityId, field: change.field, seq: change.seq, reason },
      })}
      onClose={onClose}
    >
      <dl className={styles.fields}>
        {kind !== undefined && (
          <div>
            <dt>{kindWords(words, 'entity', change.entity)}</dt>
            <dd>{kind}</dd>
          </div>
        )}
        <div>
          <dt>{t('person.becomesAgain', { field })}</dt>
          <dd>{value}</dd>
        </div>
      </dl>
      <p className={text.quiet}>
        {t('person.restoreExplain', { when: format.instantYear(change.recordedAt), name: change.userName })}
      </p>
      <TextInput name="reason" label={t('person.reasonChange')} isRequired autoFocus />
    </AskDialog>
  )
}
