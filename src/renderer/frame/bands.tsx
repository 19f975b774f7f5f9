import { Button, ButtonLink } from '../components/button'
import { cx } from '../components/class-names'
import { StateIcon } from '../components/state-icon'
import { useText } from '../i18n/text'
import { useFormat } from '../i18n/use-format'
import { hrefTo } from '../routes'
import { useSession } from '../session-store'
import { useAnswer } from '../use-answer'
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

/** Says, until it is acknowledged, that the register misses records and takes no change. */
export function MissingRecordsBand() {
  const { t } = useText()
  const { value: missing } = useAnswer('changelog.missing', {})
  if (!missing) return null
  return (
    <div role="alert" className={cx(styles.band, styles.gone)}>
      <StateIcon shape="over" />
      <span>
        <b>{t('missing.title')}</b> {t('missing.readOnly')}
      </span>
      <ButtonLink size="small" href={hrefTo({ screen: 'settings', section: 'backups' })}>
        {t('missing.see')}
      </ButtonLink>
    </div>
  )
}
