import { StateIcon } from '../../components/state-icon'
import { useText } from '../../i18n/text'
import text from '../../styles/text.module.css'
import styles from './import.module.css'

const steps = ['file', 'columns', 'check', 'result'] as const
export type Step = (typeof steps)[number]

/** Which of the four steps the reader is at. */
export function Steps({ at }: { at: Step }) {
  const { t } = useText()
  const place = steps.indexOf(at)
  return (
    <ol className={styles.steps} aria-label={t('import.steps')}>
      {steps.map((step, index) => {
        const words = t(`import.step.${step}`)
        if (index < place)
          return (
            <li key={step} className={styles.past}>
              <StateIcon shape="met" />
              <span aria-hidden="true">{words}</span>
              <span className={text.onlyHeard}>{t('import.stepDone', { step: words })}</span>
            </li>
          )
        return (
          <li key={step} {...(step === at && { className: styles.now, 'aria-current': 'step' as const })}>
            <b>{index + 1}</b>
            {words}
          </li>
        )
      })}
    </ol>
  )
}
