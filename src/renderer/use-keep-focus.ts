import { useEffect } from 'react'

/** Where what held the keyboard went with the place that was left, it goes on at the beginning of the new one. */
export const useKeepFocus = (place: unknown): void => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place is what may have taken the focus away
  useEffect(() => {
    if (document.activeElement === document.body)
      document.querySelector('main')?.focus({ preventScroll: true })
  }, [place])
}
