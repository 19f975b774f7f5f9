import { Globe, Lock, Moon, Search, Sun } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { IconButton } from '../components/icon-button'
import { KeyHint } from '../components/key-hint'
import { useText } from '../i18n/text'
import { shortcuts } from '../keys'
import { useSession } from '../session-store'
import { AsOfControl } from './as-of-control'
import { LanguageMenu } from './language-menu'
import { useTheme } from './theme'
import styles from './top-bar.module.css'

function FacilityName() {
  const { t } = useText()
  const session = useSession((all) => all.session)
  return (
    <>
      <bdi className={styles.facility}>{session?.facility?.name}</bdi>
      {session?.facility?.isExample === true && <span className={styles.label}>{t('frame.example')}</span>}
      {session?.readOnly === true && (
        <span className={styles.label} title={t('frame.readOnlyMeaning')}>
          {t('frame.readOnly')}
        </span>
      )}
    </>
  )
}

function SearchBox({ onOpen }: { onOpen: () => void }) {
  const { t } = useText()
  return (
    <AriaButton className={styles.search ?? ''} onPress={onOpen}>
      <Search aria-hidden="true" />
      <span className={styles.long}>{t('frame.searchLong')}</span>
      <span className={styles.brief}>{t('frame.search')}</span>
      <KeyHint keys={shortcuts.palette.shown} />
    </AriaButton>
  )
}

function ThemeButton() {
  const { t } = useText()
  const theme = useTheme()
  const setTheme = useSession((all) => all.setTheme)
  return theme === 'dark' ? (
    <IconButton
      label={t('frame.toLight')}
      icon={<Sun aria-hidden="true" />}
      onPress={() => setTheme('light')}
    />
  ) : (
    <IconButton
      label={t('frame.toDark')}
      icon={<Moon aria-hidden="true" />}
      onPress={() => setTheme('dark')}
    />
  )
}

/** What is open, the instant it is answered at, and the way to everything else. */
export function TopBar({ onSearch }: { onSearch: () => void }) {
  const { t } = useText()
  const lock = useSession((all) => all.lock)
  return (
    <header className={styles.bar}>
      <FacilityName />
      <span className={styles.space} />
      <AsOfControl />
      <SearchBox onOpen={onSearch} />
      <div className={styles.buttons}>
        <LanguageMenu icon={<Globe aria-hidden="true" />} />
        <ThemeButton />
        <IconButton label={t('frame.lock')} icon={<Lock aria-hidden="true" />} onPress={() => void lock()} />
      </div>
    </header>
  )
}
