import { type PlainDate, plainDateSchema } from '../../core/dates/plain-date'
import type { Localized } from '../../core/law/localized'
import {
  type CalendarHoliday,
  type Weekday,
  type WorkingCalendar,
  workingCalendarSchema,
} from '../../core/law/working-calendar'
import { conflict, type Result } from '../../core/result'

/** For which country and years a calendar is wanted; `region` is a state or province, where it has its own. */
export type CalendarWanted = {
  readonly country: string
  readonly region: string | null
  readonly fromYear: number
  readonly untilYear: number
}

const mostYears = 30
const weekend: Weekday[] = ['saturday', 'sunday']

/**
 * A calendar to begin with, out of the package date-holidays, and always unconfirmed: a person checks each
 * day against the official list, and only then is a date counted with it without saying so. Public holidays
 * of the country are proposed as certain. Days kept in place of another, and days on which only banks close,
 * are proposed as not certain. The package is read when it is first asked for: it holds every country.
 *
 * Which days of the week rest is not taken from the package, which knows one day only; Saturday and Sunday
 * are proposed.
 */
export const proposeCalendar = async ({
  country,
  region,
  fromYear,
  untilYear,
}: CalendarWanted): Promise<Result<WorkingCalendar>> => {
  if (!(fromYear >= 1900 && untilYear <= 2100 && untilYear >= fromYear && untilYear - fromYear < mostYears))
    return conflict('calendar.yearsOutOfReach')
  const { default: Holidays } = await import('date-holidays')
  const countries = new Holidays().getCountries('en')
  const code = country.toUpperCase()
  const name = countries[code]
  if (name === undefined) return conflict('calendar.countryUnknown')
  const regions: Record<string, string> = new Holidays().getStates(code, 'en') ?? {}
  if (region !== null && regions[region.toUpperCase()] === undefined)
    return conflict('calendar.regionUnknown')
  const known = region === null ? new Holidays(code) : new Holidays(code, region.toUpperCase())

  const holidays = new Map<string, CalendarHoliday>()
  // One year more at either end: a New Year's Day that is a Saturday is kept on the day before.
  for (let year = fromYear - 1; year <= untilYear + 1; year += 1)
    for (const { date, name, type, substitute } of known.getHolidays(year)) {
      const on = plainDateSchema.safeParse(date.slice(0, 10))
      const isKept = type === 'public' || type === 'bank'
      if (
        !on.success ||
        !isKept ||
        Number(on.data.slice(0, 4)) < fromYear ||
        Number(on.data.slice(0, 4)) > untilYear
      )
        continue
      const certain = type === 'public' && substitute !== true
      const other = holidays.get(on.data)
      if (other === undefined || (certain && !other.certain))
        holidays.set(on.data, { on: on.data, name, certain })
    }

  const place = region === null ? name : `${name}, ${regions[region.toUpperCase()] ?? region}`
  return {
    ok: true,
    value: workingCalendarSchema.parse({
      format: 1,
      id: ['proposed', code, ...(region === null ? [] : [region])].join('-').toLowerCase(),
      title: titles(place),
      note,
      weekend,
      coversFrom: `${fromYear}-01-01` as PlainDate,
      coversUntil: `${untilYear}-12-31` as PlainDate,
      holidays: [...holidays.values()].toSorted((a, b) => (a.on < b.on ? -1 : 1)),
      citations: [
        {
          cite: 'date-holidays',
          source: 'https://github.com/commenthol/date-holidays',
          says: 'A list kept by volunteers, not an official one.',
        },
      ],
      confirmed: null,
    } satisfies WorkingCalendar),
  }
}

const titles = (place: string): Localized => ({
  en: `${place}: proposal`,
  es: `${place}: propuesta`,
  pt: `${place}: proposta`,
  fr: `${place} : proposition`,
})

const note: Localized = {
  en: 'A proposal from a list kept by volunteers. Check each day against the official list, then confirm.',
  es: 'Propuesta a partir de una lista de voluntarios. Compruebe cada día con la lista oficial y confirme.',
  pt: 'Proposta a partir de uma lista de voluntários. Verifique cada dia na lista oficial e confirme.',
  fr: 'Proposition tirée d’une liste tenue par des bénévoles. Vérifier chaque jour dans la liste officielle, puis confirmer.',
}
