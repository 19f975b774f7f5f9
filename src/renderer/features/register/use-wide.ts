import { useSyncExternalStore } from 'react'

const wide = window.matchMedia('(min-width: 1600px)')

const subscribe = (changed: () => void) => {
  wide.addEventListener('change', changed)
  return () => wide.removeEventListener('change', changed)
}

/** Whether there is room for the facets beside the table. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => wide.matches)
