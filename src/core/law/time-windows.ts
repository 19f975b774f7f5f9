import { dayMs } from '../dates/lengths-of-time'

/**
 * The windows of time around the instant that lists are grouped by: more than `overMs` from it, up to and including
 * `upToMs`, in milliseconds that pass; negative is before it. They exclude one another. `passed-24h`: a mark was passed
 * in the last 24 h. `due-72h` begins where `due-24h` ends, `due-7d` where that ends.
 */
export const timeWindows = [
  { id: 'passed-24h', overMs: -dayMs, upToMs: 0 },
  { id: 'due-24h', overMs: 0, upToMs: dayMs },
  { id: 'due-72h', overMs: dayMs, upToMs: 3 * dayMs },
  { id: 'due-7d', overMs: 3 * dayMs, upToMs: 7 * dayMs },
] as const

const [passed, ...due] = timeWindows

/** The window of what has just passed. */
export const passedWindow = passed
/** The windows of what is to come, the nearest first. */
export const dueWindows = due
/** The name of such a window. */
export type DueWindow = (typeof due)[number]['id']
