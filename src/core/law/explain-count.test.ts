import { describe, expect, it } from 'vitest'
import { aCalendar } from '../../../tests/support/a-calendar'
import { fromEpochMs, type Instant, toEpochMs } from '../dates/instant'
import type { PlainDate } from '../dates/plain-date'
import { zoneDays } from '../dates/zone-days'
import { calendarTable } from './calendar-table'
import { type Count, suggestedHouseAlarmHours } from './count'
import { explainCount } from './explain-count'

const ms = (text: string) => toEpochMs(text as Instant)
const named = (on: string, name: string, certain = true) => ({ on: on as PlainDate, name, certain })
const mexico = aCalendar([], {
  holidays: [
    named('2026-09-16', 'Día de la Independencia'),
    named('2026-11-16', 'Lunes de la Revolución (DOF)', false),
    named('2026-11-20', 'Día de la Revolución'),
  ],
})
const july = aCalendar([], {
  holidays: [
    named('2026-07-03', 'Independence Day (observed)', false),
    named('2026-07-04', 'Independence Day'),
  ],
})

const workings = (
  count: Count,
  start: string,
  zone: string,
  calendar = null as typeof mexico | null,
  all = true,
) => {
  const table = calendar && calendarTable(calendar, all ? 'certain-and-uncertain' : 'certain')
  return explainCount(count, ms(start), {
    zone: zoneDays(zone),
    calendar: table,
    houseAlarms: suggestedHouseAlarmHours,
  })
}
const shown = ({ skipped }: ReturnType<typeof workings>) =>
  skipped.map(({ on, why, name, certain }) => [on, why, name, certain])

describe('the workings of working days', () => {
  const sixty: Count = { kind: 'working-days', amount: 60, firstDay: 'excluded', calendar: 'test' }
  const start = '2026-09-04T17:00:00.000Z'

  it('name the first and last day, and each day passed over (Ley de Migración art. 111)', () => {
    const told = workings({ ...sixty, amount: 15 }, start, 'America/Mexico_City', mexico)
    expect(told).toMatchObject({
      startsOn: '2026-09-04',
      firstCountedOn: '2026-09-07',
      lastCountedOn: '2026-09-28',
      endsOn: '2026-09-28',
      countedInDoubt: [],
    })
    expect(shown(told)).toEqual([
      ['2026-09-05', 'weekend', null, true],
      ['2026-09-06', 'weekend', null, true],
      ['2026-09-12', 'weekend', null, true],
      ['2026-09-13', 'weekend', null, true],
      ['2026-09-16', 'holiday', 'Día de la Independencia', true],
      ['2026-09-19', 'weekend', null, true],
      ['2026-09-20', 'weekend', null, true],
      ['2026-09-26', 'weekend', null, true],
      ['2026-09-27', 'weekend', null, true],
    ])
  })

  it('say which day is in doubt, whether this reading skips it or not', () => {
    const skipping = workings(sixty, start, 'America/Mexico_City', mexico)
    expect(skipping.lastCountedOn).toBe('2026-12-02')
    expect(shown(skipping)).toContainEqual(['2026-11-16', 'holiday', 'Lunes de la Revolución (DOF)', false])
    expect(skipping.countedInDoubt).toEqual([])
    const counting = workings(sixty, start, 'America/Mexico_City', mexico, false)
    expect(counting.lastCountedOn).toBe('2026-12-01')
    expect(counting.countedInDoubt).toEqual([
      {
        on: '2026-11-16',
        weekday: 'monday',
        why: 'holiday',
        name: 'Lunes de la Revolución (DOF)',
        certain: false,
      },
    ])
  })

  it('add up: days from first to last, less those skipped, are the amount', () => {
    const told = workings(sixty, start, 'America/Mexico_City', mexico)
    // 5 September to 2 December 2026 are 89 days.
    expect(89 - told.skipped.length).toBe(60)
  })

  it('are empty where the end is not known', () => {
    const told = workings(sixty, start, 'America/Mexico_City')
    expect(told).toMatchObject({
      dueMs: Number.NaN,
      startsOn: '2026-09-04',
      endsOn: null,
      skipped: [],
      runs: [],
    })
  })
})

describe('the workings of hours on counted days', () => {
  const detainer: Count = {
    kind: 'hours-on-counted-days',
    amount: 48,
    skips: ['saturday', 'sunday', 'holiday'],
    calendar: 'test',
  }

  it('tell the hours of each day and why the others were skipped (8 CFR 287.7(d))', () => {
    const told = workings(detainer, '2026-07-02T19:00:00.000Z', 'America/New_York', july)
    expect(told.runs.map(({ on, ranMs }) => [on, ranMs / 3_600_000])).toEqual([
      ['2026-07-02', 9],
      ['2026-07-06', 24],
      ['2026-07-07', 15],
    ])
    expect(shown(told)).toEqual([
      ['2026-07-03', 'holiday', 'Independence Day (observed)', false],
      ['2026-07-04', 'weekend', 'Independence Day', true],
      ['2026-07-05', 'weekend', null, true],
    ])
    expect(fromEpochMs(told.dueMs)).toBe('2026-07-07T19:00:00.000Z')
  })

  it('tell the observed day as counted where it is not accepted', () => {
    const told = workings(detainer, '2026-07-02T19:00:00.000Z', 'America/New_York', july, false)
    expect(told.runs.map(({ on, ranMs }) => [on, ranMs / 3_600_000])).toEqual([
      ['2026-07-02', 9],
      ['2026-07-03', 24],
      ['2026-07-06', 15],
    ])
    expect(told.countedInDoubt.map(({ on }) => on)).toEqual(['2026-07-03'])
  })
})

describe('the workings of days and months', () => {
  it('name the clear days (Canada, Immigration Division Rules r. 8(2))', () => {
    const told = workings(
      { kind: 'clear-days-before', amount: 3 },
      '2026-07-08T13:00:00.000Z',
      'America/Toronto',
    )
    expect(told).toMatchObject({
      startsOn: '2026-07-08',
      firstCountedOn: '2026-07-05',
      lastCountedOn: '2026-07-07',
      endsOn: '2026-07-04',
    })
  })

  it('name the first day where it is counted, and where it is not', () => {
    const days = { kind: 'calendar-days', amount: 7, unit: 'days' } as const
    const start = '2026-06-01T18:00:00.000Z'
    expect(workings({ ...days, firstDay: 'excluded' }, start, 'America/Toronto')).toMatchObject({
      firstCountedOn: '2026-06-02',
      endsOn: '2026-06-08',
    })
    expect(workings({ ...days, firstDay: 'included' }, start, 'America/Toronto')).toMatchObject({
      firstCountedOn: '2026-06-01',
      endsOn: '2026-06-07',
    })
  })

  it('say which month lacks the number, and what stood in for it', () => {
    const months = { kind: 'months', amount: 4, firstDay: 'excluded' } as const
    const start = '2026-10-31T12:00:00.000Z'
    expect(
      workings({ ...months, missingDay: 'last-of-month', calendar: null }, start, 'Europe/London'),
    ).toMatchObject({
      endsOn: '2027-02-28',
      missingDay: { year: 2027, month: 2, number: 31, took: '2027-02-28' },
    })
    const lfpa = workings(
      { ...months, missingDay: 'first-working-day-after', calendar: 'test' },
      '2026-09-30T12:00:00.000Z',
      'America/Mexico_City',
      { ...mexico, holidays: [...mexico.holidays, named('2027-01-30', 'Prueba')] },
    )
    // 30 January 2027 exists: a Saturday; Monday 1 February is the next working day.
    expect(lfpa).toMatchObject({ endsOn: '2027-02-01', missingDay: null })
    expect(shown(lfpa).map(([on]) => on)).toEqual(['2027-01-30', '2027-01-31'])
  })

  it('name the day of the same clock time, and nothing for elapsed hours', () => {
    const start = '2026-03-27T16:00:00.000Z'
    expect(workings({ kind: 'days-to-the-clock-time', amount: 7 }, start, 'Europe/London').endsOn).toBe(
      '2026-04-03',
    )
    expect(workings({ kind: 'elapsed', amount: 72, unit: 'hours' }, start, 'Europe/London')).toMatchObject({
      dueMs: ms('2026-03-30T16:00:00.000Z'),
      startsOn: '2026-03-27',
      endsOn: null,
      skipped: [],
    })
  })
})
