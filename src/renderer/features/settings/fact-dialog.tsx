import { useState } from 'react'
import type { FacilityAnswer } from '../../../core/law/facility-answers-questions'
import { refuse } from '../../../core/result'
import { ask } from '../../client'
import { DateTimeField } from '../../components/date-time-field'
import { RadioCards } from '../../components/radio-cards'
import { TextField } from '../../components/text-field'
import { useText } from '../../i18n/text'
import { SavingDialog } from './saving-dialog'
import { instantOf, nothingTyped } from './typed-instant'

type FactDialogProps = {
  fact: FacilityAnswer['fact']
  stands: FacilityAnswer | undefined
  onClose: () => void
}

/** Answers one question for the facility. Neither answer is chosen beforehand. */
export function FactDialog({ fact, stands, onClose }: FactDialogProps) {
  const { t } = useText()
  const [value, setValue] = useState<FacilityAnswer['value']>()
  const [from, setFrom] = useState(nothingTyped)
  const [until, setUntil] = useState(nothingTyped)
  const [note, setNote] = useState('')
  const save = async () => {
    const [fromRead, untilRead] = [instantOf('fromAt', from), instantOf('untilAt', until)]
    const issues = [...fromRead.faults, ...untilRead.faults]
    if (value === undefined) issues.unshift({ path: ['value'], message: 'field.required' })
    if (value === undefined || issues.length > 0) return refuse({ code: 'invalid-input', issues })
    return ask('facilityAnswers.give', { fact, value, fromAt: fromRead.at, untilAt: untilRead.at, note })
  }
  return (
    <SavingDialog
      title={t(`facts.ask.${fact}`)}
      save={t('limits.saveAnswer')}
      onSave={save}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <RadioCards<'yes' | 'no'>
            label={t('limits.answer')}
            value={value}
            onChange={setValue}
            error={errors.value}
            choices={[
              { id: 'yes', words: t('limits.yes'), more: t('facts.yesMeans') },
              { id: 'no', words: t('limits.no'), more: t('facts.noMeans') },
            ]}
          />
          <DateTimeField
            label={t('person.from')}
            precision="moment"
            value={from.typed}
            onChange={(typed, reading) => setFrom({ typed, reading })}
            hint={t(stands === undefined ? 'limits.fromHint' : 'facts.fromAnew')}
            error={errors.fromAt}
            isOptional={stands === undefined}
          />
          <DateTimeField
            label={t('person.until')}
            precision="moment"
            lean="near"
            value={until.typed}
            onChange={(typed, reading) => setUntil({ typed, reading })}
            hint={t('limits.untilHint')}
            error={errors.untilAt}
            isOptional
          />
          <TextField
            label={t('person.note')}
            value={note}
            onChange={setNote}
            lines={2}
            error={errors.note}
            isOptional
          />
        </>
      )}
    </SavingDialog>
  )
}
