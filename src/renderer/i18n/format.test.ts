import { describe, expect, it } from 'vitest'
import type { Instant } from '../../core/dates/instant'
import type { PlainDate } from '../../core/dates/plain-date'
import { formatOf } from './format'

const zone = 'America/Mexico_City'
const [en, es, pt, fr] = (['en', 'es', 'pt', 'fr'] as const).map((language) => formatOf(language, zone)) as [
  ReturnType<typeof formatOf>,
  ReturnType<typeof formatOf>,
  ReturnType<typeof formatOf>,
  ReturnType<typeof formatOf>,
]
const evening = '2026-11-25T03:40:00.000Z' as Instant
const minute = 60_000
const hour = 60 * minute

describe('formatOf', () => {
  it('writes an instant in the zone of the facility, weekday and month as words', () => {
    expect(en.instant(evening)).toBe('Tue 24 Nov 21:40')
    expect(es.instant(evening)).toBe('mar 24 nov 21:40')
    expect(pt.instant(evening)).toBe('ter 24 nov 21:40')
    expect(fr.instant(evening)).toBe('mar 24 nov 21:40')
    expect(en.instantYear(evening)).toBe('Tue 24 Nov 2026 21:40')
    expect(en.offset(evening)).toBe('UTC−06:00')
    expect(fr.offset(evening)).toBe('UTC−06:00')
  })

  it('ends a day at 24:00 and never at 00:00 of the next', () => {
    const midnight = '2026-11-26T06:00:00.000Z' as Instant
    expect(en.due(midnight)).toBe('Wed 25 Nov 24:00')
    expect(en.dueYear(midnight)).toBe('Wed 25 Nov 2026 24:00')
    expect(en.instant(midnight)).toBe('Thu 26 Nov 00:00')
    expect(en.due(evening)).toBe('Tue 24 Nov 21:40')
  })

  it('writes calendar days without moving them by a zone', () => {
    const day = '2026-11-24' as PlainDate
    expect(formatOf('en', 'Pacific/Kiritimati').day(day)).toBe('Tue 24 Nov')
    expect(formatOf('en', 'Pacific/Pago_Pago').dayYear(day)).toBe('Tue 24 Nov 2026')
    expect(es.dayLong(day)).toBe('martes 24 de noviembre de 2026')
    expect(pt.dayLong(day)).toBe('terça-feira, 24 de novembro de 2026')
    expect(fr.dayLong(day)).toBe('mardi 24 novembre 2026')
    expect(en.dayYear('2026-09-01' as PlainDate)).toBe('Tue 1 Sep 2026')
  })

  it('writes hours under 48 hours, and days of 24 hours from there', () => {
    expect(en.elapsed(12 * hour + 40 * minute)).toBe('12 h 40 min')
    expect(en.elapsed(6 * hour + 5 * minute)).toBe('6 h 05 min')
    expect(en.elapsed(47 * hour + 59 * minute)).toBe('47 h 59 min')
    expect(en.elapsed(48 * hour)).toBe('2 d 00 h')
    expect(en.elapsed(424 * hour + 20 * minute)).toBe('17 d 16 h')
    expect(en.elapsed(424 * hour + 20 * minute, 'subject')).toBe('17 d 16 h 20 min')
    expect(en.elapsed(460 * hour + 20 * minute, 'hours')).toBe('460 h 20 min')
    expect(en.elapsed(25 * minute)).toBe('25 min')
    expect(fr.elapsed(424 * hour)).toBe('17 j 16 h')
  })

  it('drops the started minute, so that no mark is shown as reached before it is, to either side', () => {
    expect(en.elapsed(48 * hour - 1)).toBe('47 h 59 min')
    expect(en.elapsed(1 - 48 * hour)).toBe('47 h 59 min')
  })

  it('says a duration to the ear in whole words', () => {
    expect(en.elapsed(25 * hour + minute, 'spoken')).toBe('25 hours 1 minute')
    expect(es.elapsed(49 * hour, 'spoken')).toBe('2 días 1 hora')
  })

  it('drops the started minute: nothing looks reached before it is', () => {
    expect(en.elapsed(36 * hour - 1)).toBe('35 h 59 min')
  })

  it('writes numbers and sizes by the rules of the language', () => {
    expect(en.number(18204)).toBe('18,204')
    expect(pt.number(18204)).toBe('18.204')
    expect(fr.number(18204)).toBe('18\u202f204')
    expect(en.bytes(1_468_006)).toBe('1.4 MB')
    expect(es.list(['Hoy', 'Registro', 'Importar'])).toBe('Hoy, Registro e Importar')
  })
})
