import { Printer } from 'lucide-react'
import { useState } from 'react'
import { fromEpochMs } from '../../../core/dates/instant'
import { Button } from '../../components/button'
import { Checkbox } from '../../components/checkbox'
import { Notice } from '../../components/notice'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { useSession } from '../../session-store'
import styles from './session.module.css'
import { SessionPage } from './session-page'

/** The recovery key, shown once; the page goes on only when somebody says that it is on paper. */
export function SheetPage({ recoveryKey }: { recoveryKey: string }) {
  const { t } = useText()
  const f = useFormat()
  const fileName = useSession((all) => all.session?.fileName)
  const facility = useSession((all) => all.session?.facility?.name)
  const setRecoveryKey = useSession((all) => all.setRecoveryKey)
  const [printed, setPrinted] = useState(false)
  const [madeAt] = useState(() => fromEpochMs(Date.now()))
  return (
    <SessionPage title={t('session.sheetTitle')} isSingle>
      <div className={styles.stack}>
        <h1 className={styles.heading}>{t('session.sheetTitle')}</h1>
        <p className={styles.purpose}>{t('session.sheetExplain')}</p>
        <section className={styles.sheet} aria-label={t('session.sheetKey')}>
          <dl className={styles.sheetFacts}>
            <dt>{t('session.sheetFor')}</dt>
            <dd>{[facility, fileName].filter((part) => typeof part === 'string').join(', ')}</dd>
            <dt>{t('session.sheetMade')}</dt>
            <dd>{f.instantYear(madeAt)}</dd>
          </dl>
          <output className={styles.key} aria-label={t('session.sheetKey')} translate="no">
            {recoveryKey.split('-').map((group, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the groups of one key have no other name
              <span key={at}>{group} </span>
            ))}
          </output>
          <p className={styles.note}>{t('session.sheetUse')}</p>
        </section>
        <Notice tone="info">{t('session.sheetWarn')}</Notice>
        <div className={styles.screenOnly}>
          <Checkbox isSelected={printed} onChange={setPrinted}>
            {t('session.printed')}
          </Checkbox>
        </div>
        <div className={`${styles.actions} ${styles.screenOnly}`}>
          <Button icon={<Printer aria-hidden="true" />} onPress={() => window.print()}>
            {t('session.print')}
          </Button>
          <Button variant="primary" isDisabled={!printed} onPress={() => setRecoveryKey(undefined)}>
            {t('session.goOn')}
          </Button>
        </div>
      </div>
    </SessionPage>
  )
}
