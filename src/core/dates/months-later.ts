import { civilDay, civilParts } from './civil-day'

/**
 * The day with the same number so many months later, as days since 1970-01-01. Where that month has no
 * such day: its last day (Canada, Interpretation Act s. 28), or the first of the month
 * after it (the ground on which Mexico's LFPA art. 29 looks for a working day).
 *
 * @example monthsLater(toEpochDay('2026-10-31'), 4, 'last-of-month') //=> toEpochDay('2027-02-28')
 * @example monthsLater(toEpochDay('2026-10-31'), 4, 'first-of-next-month') //=> toEpochDay('2027-03-01')
 */
export const monthsLater = (
  epochDay: number,
  months: number,
  missing: 'last-of-month' | 'first-of-next-month',
): number => {
  const { year, month, day } = civilParts(epochDay)
  const target = year * 12 + month - 1 + months
  const same = civilDay(Math.floor(target / 12), (target % 12) + 1, day)
  if (!Number.isNaN(same)) return same
  const firstOfNext = civilDay(Math.floor((target + 1) / 12), ((target + 1) % 12) + 1, 1)
  return missing === 'last-of-month' ? firstOfNext - 1 : firstOfNext
}
