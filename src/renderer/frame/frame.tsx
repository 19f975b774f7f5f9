import { Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { Announcements } from '../components/announcements'
import { Skeleton } from '../components/skeleton'
import { useText } from '../i18n/text'
import { useShortcut } from '../keys'
import { goTo, useRoute } from '../routes'
import { forgetFailedScreen, Screen } from '../screens'
import { useKeepFocus } from '../use-keep-focus'
import { useMayWrite } from '../use-may-write'
import { goBack, goSearch, rememberPlace } from '../way-back'
import { AsOfBand, HostGoneBand, MissingRecordsBand } from './bands'
import { FeatureBoundary } from './feature-boundary'
import styles from './frame.module.css'
import { KeyHelp } from './key-help'
import { Navigation } from './navigation'
import { Palette } from './palette'
import { TopBar } from './top-bar'

/** What stands around every screen while a register is open. */
export function Frame() {
  const { t } = useText()
  const route = useRoute()
  const { screen } = route
  const may = useMayWrite()
  const [open, setOpen] = useState<'palette' | 'keys' | undefined>()
  const main = useRef<HTMLElement>(null)
  const close = useCallback(() => setOpen(undefined), [])
  const showKeys = useCallback(() => setOpen('keys'), [])
  useShortcut('palette', () => setOpen('palette'))
  useShortcut('help', showKeys)
  useShortcut('today', () => goTo({ screen: 'today' }))
  useShortcut('register', () => goTo({ screen: 'register', query: '' }))
  useShortcut('new', () => goTo({ screen: 'person', id: 'new', tab: 'overview' }), may('people.admit'))
  useShortcut('search', goSearch, screen !== 'register')
  useShortcut('back', () => goBack(route), screen === 'person')
  useEffect(() => rememberPlace(route), [route])
  useKeepFocus(route)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new screen is what moves the page up
  useEffect(() => {
    // The reader starts at the top of a new screen, with eye and keyboard.
    window.scrollTo(0, 0)
  }, [screen])
  return (
    <div className={styles.frame}>
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        {t('frame.skip')}
      </button>
      <Navigation />
      <TopBar onSearch={() => setOpen('palette')} />
      <div className={styles.page}>
        <HostGoneBand />
        <MissingRecordsBand />
        <AsOfBand />
        <main ref={main} tabIndex={-1} className={styles.main}>
          <FeatureBoundary key={screen} onRetry={() => forgetFailedScreen(screen)}>
            <Suspense fallback={<Skeleton lines={6} />}>
              <Screen name={screen} />
            </Suspense>
          </FeatureBoundary>
        </main>
      </div>
      <Palette isOpen={open === 'palette'} onClose={close} showKeys={showKeys} />
      <KeyHelp isOpen={open === 'keys'} onClose={close} />
      <Announcements />
    </div>
  )
}
