import type { KeyboardEvent } from 'react'

/** What a key does in a list of rows. `move` goes to a row; the others act on the one the reader is on. */
export type ListKey = { kind: 'move'; to: number } | { kind: 'open' } | { kind: 'select' }

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }

/** Reads a key pressed in a list of `count` rows with `page` rows in view; `undefined` when it is not ours. */
export const readListKey = (
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  active: number,
  count: number,
  page: number,
): ListKey | undefined => {
  if (event.ctrlKey || event.metaKey || event.altKey || count === 0) return undefined
  const to = (index: number): ListKey => ({ kind: 'move', to: Math.max(0, Math.min(count - 1, index)) })
  const step = steps[event.key]
  if (step !== undefined) return to(active + step)
  if (event.key === 'Home') return to(0)
  if (event.key === 'End') return to(count - 1)
  if (event.key === 'PageDown') return to(active + page)
  if (event.key === 'PageUp') return to(active - page)
  if (event.key === 'Enter') return { kind: 'open' }
  return event.key === ' ' ? { kind: 'select' } : undefined
}
