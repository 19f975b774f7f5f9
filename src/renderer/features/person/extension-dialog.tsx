import type { ExtensionRule } from '../../../core/law/line'
import type { Localized } from '../../../core/law/localized'
import { lawWord } from '../../../core/words/fact-words'
import { useText } from '../../i18n/text'
import { DateInput, SelectInput, TextInput } from './fields'
import { AskDialog, useField } from './form'
import styles from './form.module.css'
import { useTypedReader } from './typed-moments'

function Ground({ extensions }: { extensions: readonly ExtensionRule[] }) {
  const words = useText()
  const { t } = words
  const chosen = useField<string | undefined>('extension')
  const grounds = extensions.find(({ extension }) => extension === chosen.value)?.grounds ?? []
  if (grounds.length === 0) return <TextInput name="ground" label={t('limits.ground')} isOptional />
  return (
    <SelectInput
      name="ground"
      label={t('limits.ground')}
      hint={t('limits.groundHint')}
      choices={grounds.map((id) => ({ id, words: lawWord(words, 'ground', id) }))}
    />
  )
}

type ExtensionDialogProps = {
  stayId: string
  ruleId: string
  title: Localized
  extensions: readonly ExtensionRule[]
  onClose: () => void
}

/** Records an extension of one rule's limit: which, when it was ordered, on what ground and until when. */
export function ExtensionDialog({ stayId, ruleId, title, extensions, onClose }: ExtensionDialogProps) {
  const { t, language } = useText()
  const open = useTypedReader()
  const [only, another] = extensions
  return (
    <AskDialog
      title={t('limits.extensionOf', { rule: title[language] })}
      save={t('limits.saveExtension')}
      question="extensions.record"
      defaults={{
        extension: another === undefined ? only?.extension : undefined,
        orderedAt: '',
        ground: '',
        untilAt: '',
        note: '',
      }}
      fields={['extension', 'orderedAt', 'ground', 'untilAt', 'note']}
      toInput={({ extension, orderedAt, ground, untilAt, note }) => {
        const reader = open()
        if (extension === undefined) reader.faults.push({ path: ['extension'], message: 'field.required' })
        const ordered = reader.instant('orderedAt', String(orderedAt))
        const until = reader.instant('untilAt', String(untilAt), { isAhead: true })
        const typed = String(ground ?? '').trim()
        return {
          input: {
            stayId,
            ruleId,
            extension,
            orderedAt: ordered,
            ground: typed === '' ? null : typed,
            untilAt: until,
            note,
          },
          faults: reader.faults,
        }
      }}
      onClose={onClose}
    >
      <SelectInput
        name="extension"
        label={t('limits.extension')}
        choices={extensions.map(({ extension, label }) => ({ id: extension, words: label[language] }))}
      />
      <div className={styles.two}>
        <DateInput
          name="orderedAt"
          label={t('limits.orderedAt')}
          precision="moment"
          isOptional
          hint={t('limits.orderedHint')}
        />
        <DateInput
          name="untilAt"
          label={t('limits.orderedUntil')}
          precision="moment"
          lean="near"
          isOptional
        />
      </div>
      <Ground extensions={extensions} />
      <TextInput name="note" label={t('person.note')} lines={2} isOptional />
    </AskDialog>
  )
}
