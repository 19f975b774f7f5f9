/** A stretch of elapsed time in words' reach; a day is 24 elapsed hours, not a calendar day. */
export type SplitElapsed = { readonly days: number; readonly hours: number; readonly minutes: number }

const minuteMs = 60_000

/**
 * Splits elapsed milliseconds into days of 24 hours, hours and whole minutes. The started minute is
 * dropped, so a mark is never shown as reached before it is. Takes the size only: the caller says
 * "left" or "over", so a negative duration gives the same parts as its positive twin.
 *
 * @example splitElapsed(90_061_000) //=> { days: 1, hours: 1, minutes: 1 }
 */
export const splitElapsed = (ms: number): SplitElapsed => {
  const minutes = Math.floor(Math.abs(ms) / minuteMs)
  return { days: Math.floor(minutes / 1440), hours: Math.floor((minutes % 1440) / 60), minutes: minutes % 60 }
}
