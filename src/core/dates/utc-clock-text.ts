import { civilText } from './civil-day'
import { dayMs } from './lengths-of-time'

const two = (value: number) => String(value).padStart(2, '0')

/**
 * What a clock at UTC shows that many milliseconds after 1970-01-01T00:00Z, to the nearest second: a day alone where
 * it shows midnight, `?` where there is no such time. For cells of spreadsheets, which count days with fractions and
 * mean the clock on the wall.
 *
 * @example utcClockText(36_060_000) //=> '1970-01-01 10:01:00'
 * @example utcClockText(86_399_999) //=> '1970-01-02'
 */
export const utcClockText = (ms: number): string => {
  if (!Number.isFinite(ms)) return '?'
  const whole = Math.round(ms / 1000) * 1000
  const days = Math.floor(whole / dayMs)
  const seconds = (whole - days * dayMs) / 1000
  if (seconds === 0) return civilText(days)
  const [hour, minute, second] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return `${civilText(days)} ${two(hour)}:${two(minute)}:${two(second)}`
}
