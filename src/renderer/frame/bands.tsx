import { Button } from '../components/button'
import { cx } from '../components/class-names'
import { StateIcon } from '../components/state-icon'
import { useText } from '../i18n/text'
import { useFormat } from '../i18n/use-format'
import { useSession } from '../session-store'
import styles from './frame.module.css'

/** Says, as long as it lasts, that the screen does not answer for now. */
export function AsOfBand() {
  const { t, rich } = useText()
  const format = useFormat()
  const { asOf, setAsOf } = useSession()
  if (asOf === undefined) return null
  return (
    <div role="status" className={styles.band}>
      <StateIcon shape="info" />
      <span>{rich('frame.asOfBand', { when: format.instantYear(asOf) })}</span>
      <Button size="small" onPress={() => setAsOf(undefined)}>
        {t('frame.backToNow')}
      </Button>
    </div>
  )
}

/** Says that the program behind the page is gone; nothing on the screen can be saved any more. */
export function HostGoneBand() {
  const { t } = useText()
  const gone = useSession((all) => all.hostGone)
  if (!gone) return null
  return (
    <div role="alert" className={cx(styles.band, styles.gone)}>
      <StateIcon shape="over" />
      <span>
        <b>{t('frame.hostGone')}</b> {t('frame.hostGoneExplain')}
      </span>
    </div>
  )
}
