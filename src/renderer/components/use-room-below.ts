import { type RefObject, useLayoutEffect, useState } from 'react'

/** Below this a list would show too few rows to read down it; the page scrolls instead. */
const leastPx = 200
const edgePx = 8

/**
 * How high a list may be, in px, so that it ends with what stands below it in its box at the edge of the window,
 * however much stands above: filters that wrap, a notice, another language. `undefined` before it was looked.
 */
export const useRoomBelow = (
  box: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
): number | undefined => {
  const [height, setHeight] = useState<number>()
  useLayoutEffect(() => {
    const look = () => {
      if (box.current === null || list.current === null) return
      const { top, bottom } = list.current.getBoundingClientRect()
      const below = box.current.getBoundingClientRect().bottom - bottom
      const room = window.innerHeight - (top + window.scrollY) - below - edgePx
      setHeight(Math.max(leastPx, Math.floor(room)))
    }
    look()
    // What changes above the list changes the height of the page, as long as the list has rows to fill it.
    const watcher = new ResizeObserver(look)
    watcher.observe(document.body)
    window.addEventListener('resize', look)
    return () => {
      watcher.disconnect()
      window.removeEventListener('resize', look)
    }
  }, [box, list])
  return height
}
