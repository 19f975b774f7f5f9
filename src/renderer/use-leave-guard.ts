import { useEffect, useState } from 'react'

/** Asks once before a link leads away from something that was typed and not saved. */
export function useLeaveGuard(isUnsaved: boolean) {
  const [wanted, setWanted] = useState<string>()
  useEffect(() => {
    if (!isUnsaved) return
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null
      const href = link?.getAttribute('href')
      if (!href || href === location.hash || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      setWanted(href)
    }
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    document.addEventListener('click', onClick, { capture: true })
    window.addEventListener('beforeunload', onUnload)
    return () => {
      document.removeEventListener('click', onClick, { capture: true })
      window.removeEventListener('beforeunload', onUnload)
    }
  }, [isUnsaved])
  return {
    isAsking: wanted !== undefined,
    stay: () => setWanted(undefined),
    leave: () => {
      if (wanted !== undefined) location.hash = wanted
      setWanted(undefined)
    },
  }
}
