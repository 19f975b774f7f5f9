import type { Window } from '../../../core/register/register-filter'

/** How a window looks: what has passed, what comes today, what comes later. */
export const toneOf = {
  'passed-24h': 'over',
  'due-24h': 'due',
  'due-72h': 'due',
  'due-7d': 'info',
} as const satisfies Record<Window, 'over' | 'due' | 'info'>

export const shapeOf = {
  'passed-24h': 'over',
  'due-24h': 'due-soon',
  'due-72h': 'due-soon',
  'due-7d': 'running',
} as const satisfies Record<Window, 'over' | 'due-soon' | 'running'>

/** The address of the rows behind a count. */
export const registerQuery = (filter: Readonly<Record<string, string | readonly string[]>>): string => {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(filter))
    for (const one of typeof value === 'string' ? [value] : value) query.append(name, one)
  return query.toString()
}
