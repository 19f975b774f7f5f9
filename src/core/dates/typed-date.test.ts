import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlainDate } from './plain-date'
import { readTypedDate, type TypedDateRules } from './typed-date'

const rules: TypedDateRules = {
  today: '2026-11-24' as PlainDate,
  timeNow: '21:40',
  order: 'day-first',
  lean: 'past',
}
const read = (text: string, over: Partial<TypedDateRules> = {}) => readTypedDate(text, { ...rules, ...over })
const day = (text: string) => ({ kind: 'day', day: text })
const moment = (text: string) => ({ kind: 'moment', wallClock: text })
const unreadable = (why: string) => ({ kind: 'unreadable', why })

describe('readTypedDate', () => {
  it('reads 3/4 as 3 April where the day comes first, and as 4 March where the month does', () => {
    expect(read('3/4')).toEqual(day('2026-04-03'))
    expect(read('3/4', { order: 'month-first' })).toEqual(day('2026-03-04'))
  })

  it('reads a day without a year as the last one that has been, or as the nearest', () => {
    expect(read('25/12')).toEqual(day('2025-12-25'))
    expect(read('25/12', { lean: 'near' })).toEqual(day('2026-12-25'))
    expect(read('24/11')).toEqual(day('2026-11-24'))
    expect(read('29/2')).toEqual(day('2024-02-29'))
  })

  it('reads years of two digits in the century that fits', () => {
    expect(read('03.04.26')).toEqual(day('2026-04-03'))
    expect(read('03.04.95')).toEqual(day('1995-04-03'))
    expect(read('3-4-27')).toEqual(day('1927-04-03'))
    expect(read('3-4-27', { lean: 'near' })).toEqual(day('2027-04-03'))
  })

  it('reads words of four languages for days', () => {
    for (const word of ['today', 'hoy', 'Hoje', 'aujourd’hui']) expect(read(word)).toEqual(day('2026-11-24'))
    for (const word of ['yesterday', 'ayer', 'ontem', 'hier']) expect(read(word)).toEqual(day('2026-11-23'))
    for (const word of ['tomorrow', 'mañana', 'amanhã', 'demain'])
      expect(read(word)).toEqual(day('2026-11-25'))
  })

  it('reads shifts from today in days and weeks', () => {
    expect(read('-2d')).toEqual(day('2026-11-22'))
    expect(read('-2j')).toEqual(day('2026-11-22'))
    expect(read('+1w')).toEqual(day('2026-12-01'))
    expect(read('-25')).toEqual(day('2026-10-30'))
  })

  it('reads months as words, before or after the day', () => {
    expect(read('3 april 2026')).toEqual(day('2026-04-03'))
    expect(read('3 de agosto de 2026')).toEqual(day('2026-08-03'))
    expect(read('3 août')).toEqual(day('2026-08-03'))
    expect(read('Nov 5, 2026')).toEqual(day('2026-11-05'))
    expect(read('12 dez. 25')).toEqual(day('2025-12-12'))
  })

  it('reads a time after the day, with or without a colon', () => {
    expect(read('5/11 1720')).toEqual(moment('2026-11-05T17:20'))
    expect(read('5/11, 17:20')).toEqual(moment('2026-11-05T17:20'))
    expect(read('hoy 8h30')).toEqual(moment('2026-11-24T08:30'))
    expect(read('5/11 5:20 pm')).toEqual(moment('2026-11-05T17:20'))
    expect(read('5/11 12:05am')).toEqual(moment('2026-11-05T00:05'))
    expect(read('2026-11-05T17:20')).toEqual(moment('2026-11-05T17:20'))
    expect(read('-2d 0905')).toEqual(moment('2026-11-22T09:05'))
    expect(read('3 abr 2026 1415')).toEqual(moment('2026-04-03T14:15'))
  })

  it('reads a time alone as of today, and now as this minute', () => {
    expect(read('17:20')).toEqual(moment('2026-11-24T17:20'))
    expect(read('ahora')).toEqual(moment('2026-11-24T21:40'))
  })

  it('reads 24:00 as the first minute of the next day', () => {
    expect(read('31/12/2025 24:00')).toEqual(moment('2026-01-01T00:00'))
  })

  it('reads four digits alone as a year', () => {
    expect(read('1995')).toEqual({ kind: 'year', year: 1995 })
  })

  it('refuses days and times that do not exist, each with its reason', () => {
    expect(read('30/2/2026')).toEqual(unreadable('date.noSuchDay'))
    expect(read('31/11')).toEqual(unreadable('date.noSuchDay'))
    expect(read('29/2/2025')).toEqual(unreadable('date.noSuchDay'))
    expect(read('5/11 2460')).toEqual(unreadable('date.noSuchTime'))
    expect(read('5/11 24:30')).toEqual(unreadable('date.noSuchTime'))
    expect(read('13:00 pm')).toEqual(unreadable('date.noSuchTime'))
    expect(read('5 brumaire')).toEqual(unreadable('date.notADate'))
  })

  it('finds nothing in blanks', () => {
    expect(read('   ')).toEqual({ kind: 'empty' })
  })

  it('answers something for whatever is typed, and never throws', () => {
    fc.assert(fc.property(fc.string({ maxLength: 30 }), (text) => read(text).kind !== undefined))
  })

  it('reads back every day written as day.month.year', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (at) => {
        const iso = at.toISOString().slice(0, 10)
        const [year, month, date] = iso.split('-')
        expect(read(`${date}.${month}.${year}`)).toEqual(day(iso))
        expect(read(`${month}/${date}/${year}`, { order: 'month-first' })).toEqual(day(iso))
      }),
    )
  })
})
