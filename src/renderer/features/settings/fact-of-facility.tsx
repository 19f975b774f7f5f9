import type { FacilityAnswer } from '../../../core/law/facility-answers-questions'
import { Button } from '../../components/button'
import { Chip } from '../../components/chip'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { CapacityHint } from './capacity-hint'
import styles from './settings.module.css'

type Change = (kind: 'end' | 'withdraw', answer: FacilityAnswer) => void

/** From when until when an answer holds, who recorded it, when, and what was noted. */
function Said({ answer }: { answer: FacilityAnswer }) {
  const { t } = useText()
  const format = useFormat()
  const { fromAt, untilAt, recordedAt, recordedByName, note } = answer
  const since =
    fromAt === null ? t('limits.allAlong') : t('limits.since', { when: format.instantYear(fromAt) })
  const until = untilAt === null ? [] : [t('limits.untilWhen', { when: format.instantYear(untilAt) })]
  const recorded = t('limits.recordedBy', { when: format.instantYear(recordedAt), name: recordedByName })
  return (
    <>
      <span>{[since, ...until].join(', ')}</span>
      <span className={styles.quiet}>{recorded}</span>
      {note !== '' && <span className={styles.quiet}>{note}</span>}
    </>
  )
}

function Actions({ answer, what, onChange }: { answer: FacilityAnswer; what: string; onChange: Change }) {
  const { t } = useText()
  return (
    <>
      {answer.untilAt === null && (
        <Button
          size="small"
          variant="link"
          label={t('facts.endNamed', { what })}
          onPress={() => onChange('end', answer)}
        >
          {t('limits.end')}
        </Button>
      )}
      <Button
        size="small"
        variant="link"
        label={t('limits.withdrawNamed', { what })}
        onPress={() => onChange('withdraw', answer)}
      >
        {t('limits.withdraw')}
      </Button>
    </>
  )
}

type FactOfFacilityProps = {
  fact: FacilityAnswer['fact']
  standsId: string | null
  answers: readonly FacilityAnswer[]
  mayAnswer: boolean
  onAnswer: () => void
  onChange: Change
}

/** One fact of the facility as a question, with the answer that counts now and the others. */
export function FactOfFacility(props: FactOfFacilityProps) {
  const { fact, standsId, answers, mayAnswer, onAnswer, onChange } = props
  const { t } = useText()
  const what = t(`facts.ask.${fact}`)
  const stands = answers.find(({ id }) => id === standsId)
  const others = answers.filter(({ id }) => id !== standsId)
  return (
    <li>
      <div className={styles.fact}>
        <h3>{what}</h3>
        {stands === undefined ? (
          <Chip state="cannot-be-computed">{t('facts.notAnswered')}</Chip>
        ) : (
          <p className={styles.said}>
            <b>{t(stands.value === 'yes' ? 'limits.yes' : 'limits.no')}</b>
            <Said answer={stands} />
          </p>
        )}
        {fact === 'over-capacity' && <CapacityHint />}
        {others.length > 0 && (
          <details className={styles.others}>
            <summary>{t('facts.earlier', { count: others.length })}</summary>
            <ul aria-label={t('facts.earlierNamed', { what })}>
              {others.map((answer) => (
                <li key={answer.id} className={styles.said}>
                  <b>{t(answer.value === 'yes' ? 'limits.yes' : 'limits.no')}</b>
                  <Said answer={answer} />
                  {answer.enteredInError ? (
                    <Chip state="not-applicable">{t('limits.withdrawn')}</Chip>
                  ) : (
                    mayAnswer && <Actions answer={answer} what={what} onChange={onChange} />
                  )}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      {mayAnswer && (
        <div className={styles.factActions}>
          {stands !== undefined && <Actions answer={stands} what={what} onChange={onChange} />}
          <Button
            size="small"
            label={t(stands === undefined ? 'facts.answerNamed' : 'facts.answerAnewNamed', { what })}
            onPress={onAnswer}
          >
            {t(stands === undefined ? 'facts.answer' : 'facts.answerAnew')}
          </Button>
        </div>
      )}
    </li>
  )
}
