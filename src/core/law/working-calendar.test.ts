import { describe, expect, it } from 'vitest'
import { aCalendar, aHoliday } from '../../../tests/support/a-calendar'
import { workingCalendarSchema } from './working-calendar'

const refusalsOf = (calendar: unknown) => {
  const read = workingCalendarSchema.safeParse(calendar)
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

describe('workingCalendarSchema', () => {
  it('accepts a calendar, confirmed by name or not', () => {
    expect(refusalsOf(aCalendar(['2026-09-16', '2026-11-16?']))).toEqual([])
    expect(refusalsOf({ ...aCalendar(), confirmed: { on: '2026-11-22', byName: 'A. Ruiz' } })).toEqual([])
  })

  it('refuses a day named twice, of the year or of the week', () => {
    const twice = { ...aCalendar(), holidays: [aHoliday('2026-09-16'), aHoliday('2026-09-16?')] }
    expect(refusalsOf(twice)).toEqual(['holidays.1.on: pack.namedTwice'])
    expect(refusalsOf({ ...aCalendar(), weekend: ['sunday', 'sunday'] })).toEqual([
      'weekend: pack.namedTwice',
    ])
  })

  it('refuses a holiday that it does not cover, because nobody would look for it there', () => {
    for (const on of ['2019-12-31', '2036-01-01'])
      expect(refusalsOf(aCalendar([on]))).toEqual(['holidays.0.on: calendar.holidayNotCovered'])
  })

  it('refuses one that ends before it starts, or has no day to work', () => {
    expect(refusalsOf({ ...aCalendar(), coversUntil: '2019-12-31' })).toEqual([
      'coversUntil: calendar.endsBeforeItStarts',
    ])
    const all = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
    expect(refusalsOf({ ...aCalendar(), weekend: all })).toHaveLength(1)
  })

  it('refuses one without source, and one confirmed by nobody', () => {
    expect(refusalsOf({ ...aCalendar(), citations: [] })).toHaveLength(1)
    expect(refusalsOf({ ...aCalendar(), confirmed: { on: '2026-11-22', byName: ' ' } })).toHaveLength(1)
  })
})
