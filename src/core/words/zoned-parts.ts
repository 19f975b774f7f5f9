/** What a clock on the wall shows at an instant, in words of a language. */
export type ZonedParts = {
  weekday: string
  weekdayLong: string
  day: string
  month: string
  monthLong: string
  year: string
  hour: string
  minute: string
  offset: string
}

const formats = new Map<string, Intl.DateTimeFormat>()

const formatOf = (locale: string, zone: string, options: Intl.DateTimeFormatOptions, name: string) => {
  const key = `${locale}|${zone}|${name}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone, calendar: 'gregory' })
  formats.set(key, made)
  return made
}

const short = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const satisfies Intl.DateTimeFormatOptions
const long = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
} as const satisfies Intl.DateTimeFormatOptions
const offset = { timeZoneName: 'longOffset' } as const satisfies Intl.DateTimeFormatOptions

const pick = (parts: readonly Intl.DateTimeFormatPart[], type: Intl.DateTimeFormatPartTypes) =>
  parts.find((part) => part.type === type)?.value ?? ''

/** Shortened words lose the point that some languages put after them: a table is full enough. */
const bare = (word: string) => word.replace(/\.$/, '')

const utcOffset = (written: string) => {
  const plain = written.replace(/^GMT/, 'UTC').replace('-', '−')
  return plain === 'UTC' ? 'UTC+00:00' : plain
}

/** The parts of an instant in a zone; English shortens September to three letters like its neighbours. */
export const zonedParts = (epochMs: number, zone: string, locale: string): ZonedParts => {
  const brief = formatOf(locale, zone, short, 'short').formatToParts(epochMs)
  const full = formatOf(locale, zone, long, 'long').formatToParts(epochMs)
  const away = formatOf(locale, zone, offset, 'offset').formatToParts(epochMs)
  return {
    weekday: bare(pick(brief, 'weekday')),
    weekdayLong: pick(full, 'weekday'),
    day: pick(brief, 'day'),
    month: bare(pick(brief, 'month')).replace(/^Sept$/, 'Sep'),
    monthLong: pick(full, 'month'),
    year: pick(brief, 'year'),
    hour: pick(brief, 'hour'),
    minute: pick(brief, 'minute'),
    offset: utcOffset(pick(away, 'timeZoneName')),
  }
}
