import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import text from '../../styles/text.module.css'

/** How many people a rule touches, and before them how many it is an alarm for. */
export function Touched({ people, alarms }: { people: number; alarms: number }) {
  const { t } = useText()
  const format = useFormat()
  if (alarms === 0)
    return (
      <span className={people > 0 ? undefined : text.quiet}>{t('lawbook.touchesPeople', { people })}</span>
    )
  return (
    <span title={t('lawbook.touchesAlarms', { alarms, people })}>
      <b className={text.over}>{format.number(alarms)}</b> {t('lawbook.touchesOf', { people })}
    </span>
  )
}
