import { type ConditionName, conditionNames } from '../../../core/law/facts/condition-name'
import type { FileAnswer } from '../../../core/people/recorded-facts'
import { Notice } from '../../components/notice'
import { RadioCards } from '../../components/radio-cards'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { DateInput, SelectInput, TextInput } from './fields'
import { AskDialog, useField } from './form'
import styles from './form.module.css'
import { useTypedReader } from './typed-moments'

// The birth decides these two; an answer would be a second record of it.
const answerable = conditionNames.filter((name) => name !== 'child' && name !== 'age-disputed')

function YesOrNo() {
  const { t } = useText()
  const field = useField<'yes' | 'no' | undefined>('value')
  return (
    <RadioCards<'yes' | 'no'>
      {...field}
      label={t('limits.answer')}
      choices={[
        { id: 'yes', words: t('limits.yes'), more: t('limits.yesMeans') },
        { id: 'no', words: t('limits.no'), more: t('limits.noMeans') },
      ]}
    />
  )
}

type AnswerDialogProps = {
  personId: string
  fact?: ConditionName | undefined
  /** The fact is asked of the facility; here it is answered for this person alone. */
  isOfFacility?: boolean
  onClose: () => void
}

/** Answers a yes-or-no fact that rules ask about, from a moment on. Neither answer is chosen beforehand. */
export function AnswerDialog({ personId, fact, isOfFacility = false, onClose }: AnswerDialogProps) {
  const { t } = useText()
  const format = useFormat()
  const open = useTypedReader()
  const choices = answerable
    .map((id) => ({ id, words: t(`law.fact.${id}`) }))
    .sort((a, b) => format.compare(a.words, b.words))
  return (
    <AskDialog
      title={t('limits.addAnswer')}
      save={t('limits.saveAnswer')}
      question="answers.give"
      defaults={{ fact, value: undefined, fromAt: '', untilAt: '', note: '' }}
      fields={['fact', 'value', 'fromAt', 'untilAt', 'note']}
      toInput={({ fact: chosen, value, fromAt, untilAt, note }) => {
        const reader = open()
        if (chosen === undefined) reader.faults.push({ path: ['fact'], message: 'field.required' })
        if (value === undefined) reader.faults.push({ path: ['value'], message: 'field.required' })
        const from = reader.instant('fromAt', String(fromAt))
        const until = reader.instant('untilAt', String(untilAt), { isAhead: true })
        return {
          input: { personId, fact: chosen, value, fromAt: from, untilAt: until, note },
          faults: reader.faults,
        }
      }}
      onClose={onClose}
    >
      {isOfFacility && <Notice tone="info">{t('facts.inFile')}</Notice>}
      <SelectInput<ConditionName> name="fact" label={t('limits.fact')} choices={choices} />
      <YesOrNo />
      <div className={styles.two}>
        <DateInput
          name="fromAt"
          label={t('person.from')}
          precision="moment"
          isOptional
          hint={t('limits.fromHint')}
        />
        <DateInput
          name="untilAt"
          label={t('person.until')}
          precision="moment"
          lean="near"
          isOptional
          hint={t('limits.untilHint')}
        />
      </div>
      <TextInput name="note" label={t('person.note')} lines={2} isOptional />
    </AskDialog>
  )
}

/** Says until when an answer held. */
export function EndAnswerDialog({ answer, onClose }: { answer: FileAnswer; onClose: () => void }) {
  const { t } = useText()
  const open = useTypedReader()
  return (
    <AskDialog
      title={t('limits.endAnswer', { what: t(`law.fact.${answer.fact}`) })}
      save={t('limits.saveEnd')}
      question="answers.end"
      defaults={{ untilAt: '', reason: '' }}
      fields={['untilAt', 'reason']}
      toInput={({ untilAt, reason }) => {
        const reader = open()
        const until = reader.instant('untilAt', String(untilAt), { isNeeded: true })
        return { input: { id: answer.id, untilAt: until, reason }, faults: reader.faults }
      }}
      onClose={onClose}
    >
      <DateInput name="untilAt" label={t('person.until')} precision="moment" />
      <TextInput name="reason" label={t('person.reasonChange')} isRequired />
    </AskDialog>
  )
}
