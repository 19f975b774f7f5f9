import { addDays } from '../dates/add-days'
import { isPlainDate, type PlainDate } from '../dates/plain-date'

/**
 * The same day so many years on, plus a number of days. 29 February becomes 1 March where the year
 * has none, as in `ageOn`: a birthday then falls later, never earlier.
 *
 * @example addYears('2008-02-29', 18, 0) //=> '2026-03-01'
 */
export const addYears = (day: PlainDate, years: number, days: number): PlainDate => {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0')
  const same = `${year}${day.slice(4)}`
  return addDays(isPlainDate(same) ? same : (`${year}-03-01` as PlainDate), days)
}
