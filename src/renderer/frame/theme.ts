import { useEffect, useSyncExternalStore } from 'react'
import { type Theme, useSession } from '../session-store'

const dark = window.matchMedia('(prefers-color-scheme: dark)')

const subscribe = (changed: () => void) => {
  dark.addEventListener('change', changed)
  return () => dark.removeEventListener('change', changed)
}

/** The theme in force: what the reader chose, else what the system asks for. Sets it on the page. */
export const useTheme = (): Theme => {
  const chosen = useSession((all) => all.theme)
  const system = useSyncExternalStore(subscribe, () => (dark.matches ? 'dark' : 'light'))
  const theme = chosen ?? system
  useEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
  return theme
}
