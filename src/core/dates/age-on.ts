import type { PlainDate } from './plain-date'

/**
 * Completed years of age on a calendar day; an age is reached at the start of the birthday
 * (Canada, Interpretation Act s. 30). Someone born on 29 February has the birthday on 1 March in
 * other years: where texts differ, that keeps a child's protection a day longer, never shorter.
 * Negative before birth.
 *
 * @example ageOn('2008-06-15', '2026-06-14') //=> 17
 * @example ageOn('2008-06-15', '2026-06-15') //=> 18
 */
export const ageOn = (bornOn: PlainDate, day: PlainDate): number => {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4))
  // Month and day compare as text; 02-29 sorts after 02-28 and before 03-01, which is the rule above.
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years
}
