import type { ShownFinding } from '../../../core/law/line-finding'
import { type OverrideReason, overrideReasons } from '../../../core/law/override'
import { announce } from '../../components/announce'
import { RadioCards } from '../../components/radio-cards'
import { useText } from '../../i18n/text'
import text from '../../styles/text.module.css'
import { DateInput, TextInput } from './fields'
import { AskDialog, useField } from './form'
import { dueWords, type LimitVoice } from './limit-words'
import styles from './limits.module.css'
import { useTypedReader } from './typed-moments'

function Reason() {
  const { t } = useText()
  const field = useField<OverrideReason | undefined>('reason')
  return (
    <RadioCards<OverrideReason>
      {...field}
      label={t('limits.overrideReason')}
      choices={overrideReasons.map((id) => ({ id, words: t(`law.override.${id}`) }))}
    />
  )
}

type OverrideDialogProps = { personId: string; line: ShownFinding; voice: LimitVoice; onClose: () => void }

/** Says that a computed date is another, and why. It drives nothing until a second person confirmed it. */
export function OverrideDialog({ personId, line, voice, onClose }: OverrideDialogProps) {
  const { t, language } = useText()
  const open = useTypedReader()
  return (
    <AskDialog
      title={t('limits.override')}
      save={t('limits.saveOverride')}
      question="overrides.ask"
      defaults={{ otherAt: '', reason: undefined, note: '' }}
      fields={['otherAt', 'reason', 'note']}
      toInput={({ otherAt, reason, note }) => {
        const reader = open()
        if (reason === undefined) reader.faults.push({ path: ['reason'], message: 'field.required' })
        const at = reader.instant('otherAt', String(otherAt), { isNeeded: true, isAhead: true })
        return {
          input: { personId, ruleId: line.ruleId, line: line.line, otherAt: at, reason, note },
          faults: reader.faults,
        }
      }}
      onDone={() => {
        announce(t('limits.overrideAsked'))
        onClose()
      }}
      onClose={onClose}
    >
      <p>{t('limits.overrideExplain')}</p>
      <dl className={styles.facts}>
        <div>
          <dt>{t('person.rule')}</dt>
          <dd>
            {line.title[language]}
            {line.label !== null && <span className={text.below}>{line.label[language]}</span>}
          </dd>
        </div>
        <div>
          <dt>{t('limits.computed')}</dt>
          <dd>{dueWords(line.finding, voice)}</dd>
        </div>
      </dl>
      <DateInput name="otherAt" label={t('limits.otherDate')} precision="moment" lean="near" />
      <Reason />
      <TextInput name="note" label={t('limits.overrideNote')} lines={3} isRequired />
    </AskDialog>
  )
}
