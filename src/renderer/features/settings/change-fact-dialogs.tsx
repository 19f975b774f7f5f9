import { useState } from 'react'
import type { FacilityAnswer } from '../../../core/law/facility-answers-questions'
import { refuse } from '../../../core/result'
import { ask } from '../../client'
import { DateTimeField } from '../../components/date-time-field'
import { TextField } from '../../components/text-field'
import { useText } from '../../i18n/text'
import { SavingDialog } from './saving-dialog'
import styles from './settings.module.css'
import { instantOf, nothingTyped } from './typed-instant'

type ChangeProps = { answer: FacilityAnswer; onClose: () => void }

/** Says until when an answer for the facility held. */
export function EndFactDialog({ answer, onClose }: ChangeProps) {
  const { t } = useText()
  const [until, setUntil] = useState(nothingTyped)
  const [reason, setReason] = useState('')
  const save = async () => {
    const { at, faults } = instantOf('untilAt', until)
    if (at !== null) return ask('facilityAnswers.end', { id: answer.id, untilAt: at, reason })
    const missing = { path: ['untilAt'], message: 'field.required' }
    return refuse({ code: 'invalid-input', issues: faults.length > 0 ? [...faults] : [missing] })
  }
  return (
    <SavingDialog title={t('facts.endTitle')} save={t('limits.saveEnd')} onSave={save} onClose={onClose}>
      {(errors) => (
        <>
          <p className={styles.explain}>{t(`facts.ask.${answer.fact}`)}</p>
          <DateTimeField
            label={t('person.until')}
            precision="moment"
            value={until.typed}
            onChange={(typed, reading) => setUntil({ typed, reading })}
            error={errors.untilAt}
          />
          <TextField
            label={t('person.reasonChange')}
            value={reason}
            onChange={setReason}
            error={errors.reason}
            isRequired
          />
        </>
      )}
    </SavingDialog>
  )
}

/** Takes an answer for the facility back. It stays visible and counts for nobody. */
export function WithdrawFactDialog({ answer, onClose }: ChangeProps) {
  const { t } = useText()
  const [reason, setReason] = useState('')
  return (
    <SavingDialog
      title={t('limits.withdrawNamed', { what: t(`facts.ask.${answer.fact}`) })}
      save={t('limits.withdraw')}
      onSave={() => ask('facilityAnswers.withdraw', { id: answer.id, reason })}
      onClose={onClose}
    >
      {(errors) => (
        <TextField
          label={t('person.reasonError')}
          value={reason}
          onChange={setReason}
          error={errors.reason}
          isRequired
          autoFocus
        />
      )}
    </SavingDialog>
  )
}
