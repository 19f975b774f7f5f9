import type { PlainDate } from '../../src/core/dates/plain-date'
import type { CalendarHoliday, WorkingCalendar } from '../../src/core/law/working-calendar'

/** A holiday that surely counts; `?` after the date makes it one that may not. */
export const aHoliday = (on: string, name = 'Holiday'): CalendarHoliday => ({
  on: on.slice(0, 10) as PlainDate,
  name,
  certain: !on.endsWith('?'),
})

/** A calendar of 2020 to 2035 with Saturdays and Sundays, and the holidays given (`?` for a doubtful one). */
export const aCalendar = (
  holidays: readonly string[] = [],
  given: Partial<WorkingCalendar> = {},
): WorkingCalendar => {
  const words = { en: 'Test', es: 'Prueba', pt: 'Teste', fr: 'Essai' }
  return {
    format: 1,
    id: 'test',
    title: words,
    note: words,
    weekend: ['saturday', 'sunday'],
    coversFrom: '2020-01-01' as PlainDate,
    coversUntil: '2035-12-31' as PlainDate,
    holidays: holidays.map((on) => aHoliday(on)),
    citations: [{ cite: 'Test', source: 'habeas:test', says: 'Test' }],
    confirmed: null,
    ...given,
  }
}
