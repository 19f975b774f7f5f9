import { Globe } from 'lucide-react'
import { type ReactNode, use, useEffect } from 'react'
import { fromEpochMs } from '../../../core/dates/instant'
import { cx } from '../../components/class-names'
import { isLanguage, languageNames, languages } from '../../i18n/language'
import { PlaceContext } from '../../i18n/place'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { useSession } from '../../session-store'
import styles from './session.module.css'

function Foot() {
  const { t, language } = useText()
  const { zone } = use(PlaceContext)
  const f = useFormat()
  const setLanguage = useSession((all) => all.setLanguage)
  const state = useSession((all) => all.session?.state)
  return (
    <footer className={styles.foot}>
      {state !== 'open' && (
        <span>{t('session.zone', { zone, offset: f.offset(fromEpochMs(Date.now())) })}</span>
      )}
      <fieldset className={styles.languages} aria-label={t('frame.language')}>
        <Globe aria-hidden="true" />
        {languages.map((id) => (
          <button
            key={id}
            type="button"
            lang={id}
            className={styles.language}
            aria-pressed={id === language}
            onClick={() => isLanguage(id) && setLanguage(id)}
          >
            {languageNames[id]}
          </button>
        ))}
      </fieldset>
    </footer>
  )
}

/** A page before the register is open: what it is for in the middle, zone and languages at the foot. */
export function SessionPage({
  title,
  isSingle,
  children,
}: {
  title: string
  isSingle?: boolean
  children: ReactNode
}) {
  useEffect(() => {
    document.title = `${title} - Habeas`
  }, [title])
  return (
    <div className={styles.page}>
      <main className={cx(styles.middle, isSingle === true && styles.single)}>{children}</main>
      <Foot />
    </div>
  )
}
