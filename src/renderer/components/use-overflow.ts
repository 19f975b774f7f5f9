import { type RefObject, useEffect, useRef, useState } from 'react'

/** Whether what stands in a box is wider than the box: only then must the box itself be reachable by keyboard. */
export const useOverflow = (): { box: RefObject<HTMLElement | null>; overflows: boolean } => {
  const box = useRef<HTMLElement>(null)
  const [overflows, setOverflows] = useState(false)
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const watcher = new ResizeObserver(() => setOverflows(element.scrollWidth > element.clientWidth + 1))
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [])
  return { box, overflows }
}
