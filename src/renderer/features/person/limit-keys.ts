import type { KeyboardEvent } from 'react'
import { readListKey } from '../../components/list-keys'

/** What a row of the limits is opened with; the reader who moves by keys stands on it. */
export const rowToggle = 'data-row-toggle'

const page = 10

/** Arrows, `j` and `k`, Home and End go from row to row of the limits; Enter and Space open the one they are on. */
export const moveBetweenRows = (event: KeyboardEvent<HTMLElement>): void => {
  const toggles = [...event.currentTarget.querySelectorAll<HTMLElement>(`[${rowToggle}]`)]
  const active = toggles.indexOf(event.target as HTMLElement)
  // A key pressed in an opened row or a form in it belongs to what is there.
  if (active === -1 && event.target !== event.currentTarget) return
  const key = readListKey(event, active, toggles.length, page)
  if (key?.kind !== 'move') return
  event.preventDefault()
  toggles[key.to]?.focus()
}
