const colon = /^(\d{1,2})[:h](\d{2})?\s*(am|pm)?$/
const digits = /^(\d{1,2})(\d{2})$/

const two = (value: number) => String(value).padStart(2, '0')

/**
 * A time of day as it is typed: `17:20`, `1720`, `8h30`, `5:20pm`. Answers `HH:MM`, where `24:00` is the
 * end of the day; `null` when such a time does not exist or the text is no time.
 *
 * @example readTypedTime('830') //=> '08:30'
 */
export const readTypedTime = (folded: string): string | null => {
  const match = colon.exec(folded) ?? digits.exec(folded)
  if (match === null) return null
  const half = match[3]
  const typed = Number(match[1])
  if (half !== undefined && (typed < 1 || typed > 12)) return null
  const hour = half === undefined ? typed : (typed % 12) + (half === 'pm' ? 12 : 0)
  const minute = Number(match[2] ?? '0')
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null
  return `${two(hour)}:${two(minute)}`
}

/** Whether a text has the form of a time, real or not; four digits alone may also be a year. */
export const looksLikeTime = (folded: string): boolean => colon.test(folded) || digits.test(folded)
