import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromEpochMs, type Instant, toEpochMs } from '../dates/instant'
import { localDay } from '../dates/local-day'
import { backupsToRemove, type DatedBackup } from './backup-rotation'

const zone = 'America/Mexico_City'
const at = (text: string) => ({ id: text, madeAt: `${text}:00.000Z` as Instant })
const now = '2026-11-24T23:00:00.000Z' as Instant
const quarterHour = 15 * 60_000

describe('backupsToRemove', () => {
  it('keeps the newest three of today', () => {
    const today = ['2026-11-24T15:00', '2026-11-24T16:00', '2026-11-24T17:00', '2026-11-24T18:00'].map(at)
    expect(backupsToRemove(today, zone, now)).toEqual(['2026-11-24T15:00'])
  })

  it('counts the day by the clocks of the facility', () => {
    // 24 Nov 05:59 UTC is 23 Nov 23:59 in Mexico City, the last of its day; 06:00 UTC is midnight.
    const backups = ['2026-11-24T05:00', '2026-11-24T05:59', '2026-11-24T06:00', '2026-11-24T06:30'].map(at)
    expect(backupsToRemove(backups, zone, now)).toEqual(['2026-11-24T05:00'])
  })

  it('loses nothing while the facility rests', () => {
    const backups = ['2026-01-05T12:00', '2026-03-02T12:00', '2026-06-08T12:00'].map(at)
    expect(backupsToRemove(backups, zone, now)).toEqual([])
  })

  it('counts a backup from a clock that ran ahead as one of today', () => {
    const backups = ['2026-11-24T15:00', '2027-01-05T15:00', '2027-01-05T16:00', '2027-01-05T17:00'].map(at)
    expect(backupsToRemove(backups, zone, now)).toEqual([])
  })

  it('removes nothing of nothing', () => {
    expect(backupsToRemove([], zone, now)).toEqual([])
  })

  it('thins a year of backups every quarter of an hour to 3, 7, 8 and 12, never losing the last of a period too early', () => {
    const start = toEpochMs('2026-01-01T06:00:00.000Z' as Instant)
    let backups: DatedBackup[] = []
    let most = 0
    // Edited from 08:00 to 18:00 local time, closed on the days a seven-day cycle skips.
    for (let day = 0; day < 365; day += 1) {
      if (day % 7 === 6) continue
      for (let quarter = 32; quarter < 72; quarter += 4) {
        const madeAt = fromEpochMs(start + day * 86_400_000 + quarter * quarterHour)
        backups.push({ id: madeAt, madeAt })
        const gone = new Set(backupsToRemove(backups, zone, madeAt))
        expect(gone.has(madeAt)).toBe(false)
        backups = backups.filter(({ id }) => !gone.has(id))
        most = Math.max(most, backups.length)
      }
    }
    expect(most).toBeLessThanOrEqual(3 + 7 + 8 + 12)
    // 31 Dec is day 364 (364 % 7 = 0): the seven latest days with backups, from 24 Dec on.
    const days = new Set(backups.map(({ madeAt }) => localDay(madeAt, zone)))
    expect([...days].filter((day) => day >= '2026-12-24')).toEqual([
      '2026-12-24',
      '2026-12-25',
      '2026-12-26',
      '2026-12-27',
      '2026-12-28',
      '2026-12-29',
      '2026-12-31',
    ])
    // The last backup of every month is still there.
    for (let month = 1; month <= 12; month += 1) {
      const prefix = `2026-${String(month).padStart(2, '0')}`
      expect([...days].some((day) => day.startsWith(prefix) && day.slice(8) >= '28')).toBe(true)
    }
    expect(backups.filter(({ madeAt }) => localDay(madeAt, zone) === '2026-12-31')).toHaveLength(3)
  })

  it('never removes the newest, and has nothing more to remove once it has removed', () => {
    const instants = fc.array(
      fc.integer({ min: toEpochMs('2024-01-01T00:00:00.000Z' as Instant), max: toEpochMs(now) }),
      { minLength: 1, maxLength: 200 },
    )
    fc.assert(
      fc.property(instants, (moments) => {
        const backups = [...new Set(moments)].map((ms) => ({ id: String(ms), madeAt: fromEpochMs(ms) }))
        const gone = new Set(backupsToRemove(backups, zone, now))
        expect(gone.has(String(Math.max(...moments)))).toBe(false)
        const left = backups.filter(({ id }) => !gone.has(id))
        expect(left.length).toBeLessThanOrEqual(3 + 7 + 8 + 12)
        expect(backupsToRemove(left, zone, now)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})
