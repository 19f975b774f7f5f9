import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilDay, civilText, daysInMonth } from '../dates/civil-day'
import { type DateFormat, readDate } from './date-text'

const dayFirst: DateFormat = { order: 'day-first' }
const monthFirst: DateFormat = { order: 'month-first' }
const read = (text: string, format: DateFormat = {}) => {
  const found = readDate(text, format)
  if (found.kind === 'day') return civilText(found.day)
  if (found.kind === 'time') return `${civilText(found.day)} ${found.ms / 60_000} min`
  return found.kind === 'fault' ? found.why : JSON.stringify(found)
}

describe('readDate', () => {
  it('reads 03/10/2026 by the confirmed order and by no other', () => {
    expect(read('03/10/2026', dayFirst)).toBe('2026-10-03')
    expect(read('03/10/2026', monthFirst)).toBe('2026-03-10')
    expect(read('03/10/2026')).toBe('needsOrder')
  })
  it('reads ISO 8601 under every order', () => {
    expect(read('2026-10-03')).toBe('2026-10-03')
    expect(read('2026-10-03T07:40:00', dayFirst)).toBe('2026-10-03 460 min')
  })
  it('reads times of twelve and of twenty-four hours', () => {
    expect(read('07/09/2020 03:09:00 PM', monthFirst)).toBe('2020-07-09 909 min')
    expect(read('07/09/2020 12:00 am', monthFirst)).toBe('2020-07-09 0 min')
    expect(read('07/09/2020 12:00 p.m.', monthFirst)).toBe('2020-07-09 720 min')
    expect(read('03/10/2026 7h40', dayFirst)).toBe('2026-10-03 460 min')
  })
  it('refuses days and times that do not exist', () => {
    expect(readDate('30/02/2026', dayFirst)).toEqual({ kind: 'fault', why: 'noSuchDay', month: 2, days: 28 })
    expect(readDate('31/11/2026 10:00', dayFirst)).toEqual({
      kind: 'fault',
      why: 'noSuchDay',
      month: 11,
      days: 30,
    })
    expect(read('18/10/2026 24:30', dayFirst)).toBe('noSuchTime')
    expect(read('18/10/2026 13:00 PM', dayFirst)).toBe('noSuchTime')
    expect(read('10/13/2026', dayFirst)).toBe('noSuchMonth')
  })
  it('takes 24:00 as the end of its day', () => {
    expect(read('25/11/2026 24:00', dayFirst)).toBe('2026-11-26 0 min')
  })
  it('reads the digits of other scripts', () => {
    expect(read('٠٣/١٠/٢٠٢٦', dayFirst)).toBe('2026-10-03')
  })
  it('reads month names in four languages without an order', () => {
    expect(read('3 de octubre de 2026')).toBe('2026-10-03')
    expect(read('Oct 3, 2026 07:40')).toBe('2026-10-03 460 min')
    expect(read('3 août 2026')).toBe('2026-08-03')
    expect(read('03-FEV-2026')).toBe('2026-02-03')
    expect(read('Sat 3 October 2026')).toBe('2026-10-03')
  })
  it('does not guess between juin and juillet', () => {
    expect(read('3 jui 2026')).toBe('notADate')
  })
  it('reads spreadsheet day counts only once their base is confirmed', () => {
    expect(read('46298')).toBe('needsSerial')
    expect(read('46298', { serial: '1900' })).toBe('2026-10-03')
    expect(read('44836', { serial: '1904' })).toBe('2026-10-03')
    expect(read('46298.5', { serial: '1900' })).toBe('2026-10-03 720 min')
  })
  it('asks for the century of two-digit years', () => {
    expect(read('03/10/26', dayFirst)).toBe('needsCentury')
    expect(read('03/10/26', { ...dayFirst, pivot: 30 })).toBe('2026-10-03')
    expect(read('03/10/71', { ...dayFirst, pivot: 30 })).toBe('1971-10-03')
  })
  it('keeps a year, or a month and year, as no more than that', () => {
    expect(readDate('1991', {})).toEqual({ kind: 'year', year: 1991 })
    expect(readDate('04/1988', {})).toEqual({ kind: 'month', year: 1988, month: 4 })
  })
  it('knows no year 0, which exports write for no date', () => {
    expect(read('0000-01-01')).toBe('notADate')
    expect(read('01/01/0000', dayFirst)).toBe('notADate')
    expect(read('0001-01-01')).toBe('0001-01-01')
  })
  it('keeps the offset a text carries', () => {
    expect(readDate('2026-10-03T07:40:00-06:00', {})).toMatchObject({ kind: 'time', offsetMinutes: -360 })
    expect(readDate('2026-10-03T07:40:00Z', {})).toMatchObject({ kind: 'time', offsetMinutes: 0 })
  })
  it('answers every text and invents no day', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(dayFirst, monthFirst, {}), (text, format) => {
        const found = readDate(text, format)
        return ['day', 'time', 'month', 'year', 'fault'].includes(found.kind)
      }),
      { seed: 5, numRuns: 3000 },
    )
  })
  it('gives back every day it is given, under each order', () => {
    const day = fc.record({
      year: fc.integer({ min: 1900, max: 2100 }),
      month: fc.integer({ min: 1, max: 12 }),
      at: fc.double({ min: 0, max: 0.999, noNaN: true }),
    })
    fc.assert(
      fc.property(day, ({ year, month, at }) => {
        const number = 1 + Math.floor(at * daysInMonth(year, month))
        const two = (value: number) => String(value).padStart(2, '0')
        const iso = `${year}-${two(month)}-${two(number)}`
        expect(read(`${two(number)}/${two(month)}/${year}`, dayFirst)).toBe(iso)
        expect(read(`${two(month)}/${two(number)}/${year}`, monthFirst)).toBe(iso)
        expect(read(iso)).toBe(iso)
      }),
      { seed: 6, numRuns: 2000 },
    )
  })

  it('needs no order for a day that is the same in every order, or that is none in any', () => {
    expect(readDate('01/01/1990', {})).toEqual({ kind: 'day', day: civilDay(1990, 1, 1) })
    expect(readDate('05/05/05', { pivot: 68 })).toEqual({ kind: 'day', day: civilDay(2005, 5, 5) })
    expect(readDate('30/02/2026', {})).toEqual({ kind: 'fault', why: 'noSuchDay', month: 2, days: 28 })
    expect(readDate('2/30/2026', {})).toEqual({ kind: 'fault', why: 'noSuchDay', month: 2, days: 28 })
    // Nobody is asked about years in which nobody was held; the row says that they are too early.
    expect(readDate('03/04/1850', {})).toMatchObject({ kind: 'day' })
    for (const asked of ['03/10/2026', '13/02/2026', '02/13/2026', '05/05/24'])
      expect(readDate(asked, { pivot: 68 })).toEqual({ kind: 'fault', why: 'needsOrder' })
  })
})
