import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../core/dates/instant'
import { scaleOf, type TimelineView } from './timeline-scale'

const at = (text: string) => text as Instant

describe('the scale of a picture', () => {
  const extent = { start: at('2026-11-05T23:20:00.000Z'), end: at('2026-11-24T18:00:00.000Z'), next: null }

  it('has a line for each local day of a short stay, from the day that the margin reaches into', () => {
    const { unit, ticks } = scaleOf(extent, 'whole', 'America/Mexico_City')
    expect(unit).toBe('day')
    expect(ticks.slice(0, 2).map(({ day }) => day)).toEqual(['2026-11-04', '2026-11-05'])
    expect(ticks.filter(({ isWeekend }) => isWeekend).map(({ day }) => day)).toContain('2026-11-07')
  })

  it('goes to weeks, months and years as stays grow', () => {
    const unitOf = (end: string) => scaleOf({ ...extent, end: at(end) }, 'whole', 'UTC').unit
    expect(unitOf('2027-03-01T00:00:00.000Z')).toBe('week')
    expect(unitOf('2028-03-01T00:00:00.000Z')).toBe('month')
    expect(unitOf('2032-03-01T00:00:00.000Z')).toBe('year')
  })

  it('is filled by the first 72 hours, however long the stay has become', () => {
    const { from, until, unit } = scaleOf({ ...extent, end: at('2029-05-01T00:00:00.000Z') }, 'first', 'UTC')
    // 72 h and 4 % of them, 2.88 h, at each side.
    expect((until - from) / 3_600_000).toBeCloseTo(77.76)
    expect(unit).toBe('day')
  })

  it('is filled by the last seven days, with room for the words of now', () => {
    const late = { ...extent, end: at('2029-05-01T00:00:00.000Z') }
    const { from, until, ticks } = scaleOf(late, 'last', 'UTC')
    expect(new Date(from).toISOString()).toBe('2029-04-24T00:00:00.000Z')
    // 168 h and 12 % of them.
    expect((until - from) / 3_600_000).toBeCloseTo(188.16)
    expect(ticks).toHaveLength(8)
  })

  it('reaches to what comes next in the last days, and not in the first', () => {
    const next = { ...extent, next: at('2026-11-25T18:00:00.000Z') }
    const ends = (view: TimelineView) => scaleOf(next, view, 'UTC').until > Date.parse(next.next)
    expect([ends('whole'), ends('first'), ends('last')]).toEqual([true, false, true])
  })

  it('is the same in every view of a stay under 72 hours', () => {
    const short = { ...extent, end: at('2026-11-07T10:00:00.000Z') }
    const whole = scaleOf(short, 'whole', 'UTC')
    expect(scaleOf(short, 'first', 'UTC')).toEqual(whole)
    expect(scaleOf(short, 'last', 'UTC')).toEqual(whole)
  })

  it('has a line for each whole hour by the local clocks of a stay of some hours', () => {
    // 20:05 to 01:20 in Kathmandu, 5 h 45 min ahead; twelve hours are shown of anything shorter.
    const night = { start: at('2026-11-05T14:20:00.000Z'), end: at('2026-11-05T19:35:00.000Z'), next: null }
    const { unit, firstDay, ticks } = scaleOf(night, 'whole', 'Asia/Kathmandu')
    expect([unit, firstDay]).toEqual(['hour', '2026-11-05'])
    expect(ticks.map((tick) => new Date(tick.at).toISOString().slice(11, 16))).toEqual([
      ...['14:15', '15:15', '16:15', '17:15', '18:15', '19:15', '20:15'],
    ])
    expect(ticks.filter(({ startsDay }) => startsDay).map(({ day }) => day)).toEqual(['2026-11-06'])
  })

  it('keeps to the hours of the clocks over the night in which they go back', () => {
    // Santiago, from 22:00 on 4 April 2026, UTC-3, to 20:00 on the 5th, UTC-4; each second hour is told.
    const night = { start: at('2026-04-05T01:00:00.000Z'), end: at('2026-04-06T00:00:00.000Z'), next: null }
    const { ticks } = scaleOf(night, 'whole', 'America/Santiago')
    // 22:00 before the change, midnight and 02:00 after it.
    expect(ticks.map((tick) => new Date(tick.at).toISOString().slice(11, 16)).slice(0, 4)).toEqual([
      '01:00',
      '04:00',
      '06:00',
      '08:00',
    ])
  })
})
