/** A time of day as written: milliseconds from midnight, and the offset from UTC where the text has one. */
export type ClockTime = { readonly ms: number; readonly offsetMinutes?: number | undefined }

const clock =
  /^(\d{1,2})(?:([:.hH])(\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?)?(?: ?(?:h|hs|hrs|horas|heures))?(?: ?([apAP])\.? ?[mM]\.?)?(?: ?(Z|UTC|GMT|[+-]\d{2}:?\d{2}))?$/

/**
 * Reads a time of 24 or of 12 hours. `notATime` where the text has another form, `noSuchTime` where the form
 * is right and the time is not (24:30, 13:00 PM). 24:00 is the end of the day and is given as 86,400,000 ms.
 * Examples: `readClock('03:09:25 PM') //=> { ms: 54565000 }`, `readClock('24:30') //=> 'noSuchTime'`.
 */
export const readClock = (text: string): ClockTime | 'notATime' | 'noSuchTime' => {
  const found = clock.exec(text.trim())
  if (!found) return 'notATime'
  const [, hourText, , minuteText, secondText, fraction, half, zone] = found
  if (minuteText === undefined && half === undefined && !/[hH]/.test(text)) return 'notATime'
  let hour = Number(hourText)
  const minute = Number(minuteText ?? 0)
  const second = Number(secondText ?? 0)
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return 'noSuchTime'
    hour = (hour % 12) + (half === 'p' || half === 'P' ? 12 : 0)
  }
  if (hour > 24 || minute > 59 || second > 59 || (hour === 24 && (minute > 0 || second > 0)))
    return 'noSuchTime'
  const thousandths = fraction === undefined ? 0 : Number(fraction.slice(0, 3).padEnd(3, '0'))
  const ms = ((hour * 60 + minute) * 60 + second) * 1000 + thousandths
  if (zone === undefined) return { ms }
  return { ms, offsetMinutes: /^[+-]/.test(zone) ? offsetOf(zone) : 0 }
}

const offsetOf = (zone: string): number => {
  const digits = zone.slice(1).replace(':', '')
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))
  return zone.startsWith('-') ? -minutes : minutes
}
