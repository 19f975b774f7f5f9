import { type FormEvent, useState } from 'react'
import type { OutputOf } from '../../../core/contract'
import { issuesOf } from '../../../core/issues-of'
import { houseAlarmClasses } from '../../../core/law/count'
import { houseAlarmHoursSchema } from '../../../core/law/law-questions'
import { afterSaving } from '../../after-saving'
import { ask } from '../../client'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { NumberField } from '../../components/number-field'
import { Panel } from '../../components/panel'
import { Skeleton } from '../../components/skeleton'
import { type FieldErrors, fieldErrors } from '../../field-errors'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { useAnswer } from '../../use-answer'
import { useMay } from '../../use-may'
import styles from './law.module.css'
import { useVocabulary } from './law-vocabulary'

type Hours = OutputOf<'law.packs'>['houseAlarms']

/** The alarms that stand in where a text says “without delay” and no number: settings of the house, never law. */
export function AlarmsSection() {
  const { value } = useAnswer('law.packs', {})
  if (value === undefined) return <Skeleton />
  return <AlarmsForm saved={value.houseAlarms} suggested={value.suggestedHouseAlarms} />
}

function AlarmsForm({ saved, suggested }: { saved: Hours; suggested: Hours }) {
  const words = useText()
  const { t } = words
  const f = useFormat()
  const say = useProblem()
  const may = useMay()
  const name = useVocabulary()
  const [hours, setHours] = useState<{ [C in keyof Hours]: number | undefined }>(saved)
  const [errors, setErrors] = useState<FieldErrors>({})
  const [failed, setFailed] = useState<string>()
  const isOpen = may('houseAlarms.save')
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const parsed = houseAlarmHoursSchema.safeParse(hours)
    setErrors(parsed.success ? {} : fieldErrors(issuesOf(parsed.error), words))
    if (!parsed.success) return
    const answer = await ask('houseAlarms.save', { hours: parsed.data })
    setFailed(answer.ok ? undefined : say(answer.problem))
    if (answer.ok) await afterSaving(t('settings.saved'))
  }
  return (
    <div className={styles.page}>
      <Panel title={t('lawbook.alarms')} padded>
        <form className={styles.form} onSubmit={(event) => void save(event)} noValidate>
          <p className={styles.explain}>{t('lawbook.alarm.explain')}</p>
          {failed !== undefined && (
            <Notice tone="over" isAlert>
              {failed}
            </Notice>
          )}
          {houseAlarmClasses.map((one) => (
            <NumberField
              key={one}
              label={t('lawbook.alarm.hoursFor', { words: name('class', one) })}
              hint={t('lawbook.alarm.suggested', { hours: f.number(suggested[one]) })}
              value={hours[one]}
              onChange={(next) => setHours({ ...hours, [one]: next })}
              min={1}
              max={720}
              error={errors[one]}
              isDisabled={!isOpen}
            />
          ))}
          {isOpen && (
            <div className={styles.marks}>
              <Button type="submit" variant="primary">
                {t('part.save')}
              </Button>
              <Button onPress={() => setHours(suggested)}>{t('lawbook.alarm.takeSuggested')}</Button>
            </div>
          )}
        </form>
      </Panel>
    </div>
  )
}
