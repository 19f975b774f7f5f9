import { Suspense, useEffect, useMemo } from 'react'
import { Skeleton } from './components/skeleton'
import { FeatureBoundary } from './frame/feature-boundary'
import { Frame } from './frame/frame'
import { PlainPage } from './frame/plain-page'
import { useTheme } from './frame/theme'
import { dateOrderOf, type Place, PlaceContext } from './i18n/place'
import { TextProvider, useText } from './i18n/text'
import { forgetFailedScreen, Screen } from './screens'
import { useSession } from './session-store'

const pollMs = 5_000

/** Asks every few seconds, quietly, how things stand: locked, opened, changed elsewhere. */
const usePolling = (isConnected: boolean) => {
  useEffect(() => {
    if (!isConnected) return
    const { refresh } = useSession.getState()
    void refresh()
    const timer = setInterval(() => void refresh(), pollMs)
    return () => clearInterval(timer)
  }, [isConnected])
}

function NoStart() {
  const { t } = useText()
  return (
    <PlainPage title={t('frame.noStart')}>
      <p>{t('frame.noStartExplain')}</p>
    </PlainPage>
  )
}

function HostGone() {
  const { t } = useText()
  return (
    <PlainPage title={t('frame.hostGone')}>
      <p>{t('frame.hostGoneExplain')}</p>
    </PlainPage>
  )
}

function Whole({ isConnected }: { isConnected: boolean }) {
  const state = useSession((all) => all.session?.state)
  const gone = useSession((all) => all.hostGone)
  const isKeyShown = useSession((all) => all.recoveryKey !== undefined)
  if (!isConnected) return <NoStart />
  if (state === undefined) return gone ? <HostGone /> : <Skeleton />
  if (state === 'open' && !isKeyShown) return <Frame />
  return (
    <FeatureBoundary onRetry={() => forgetFailedScreen('session')}>
      <Suspense fallback={<Skeleton />}>
        <Screen name="session" />
      </Suspense>
    </FeatureBoundary>
  )
}

/** The program: before unlocking its session screens, after it the frame. */
export function App({ isConnected }: { isConnected: boolean }) {
  usePolling(isConnected)
  useTheme()
  const language = useSession((all) => all.language)
  const zone = useSession((all) => all.session?.facility?.zone)
  const country = useSession((all) => all.session?.facility?.country)
  const place = useMemo<Place>(
    () => ({
      zone: zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
      dateOrder: dateOrderOf(country ?? ''),
    }),
    [zone, country],
  )
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <TextProvider language={language}>
      <PlaceContext value={place}>
        <Whole isConnected={isConnected} />
      </PlaceContext>
    </TextProvider>
  )
}
