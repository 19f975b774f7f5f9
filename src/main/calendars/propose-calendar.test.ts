import { describe, expect, it } from 'vitest'
import type { WorkingCalendar } from '../../core/law/working-calendar'
import { type CalendarWanted, proposeCalendar } from './propose-calendar'

const proposed = async (wanted: CalendarWanted): Promise<WorkingCalendar> => {
  const answer = await proposeCalendar(wanted)
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem))
  return answer.value
}
const refusal = async (wanted: CalendarWanted) => {
  const answer = await proposeCalendar(wanted)
  return answer.ok ? null : answer.problem
}

describe('proposeCalendar', () => {
  it('proposes public holidays as certain, and moved ones and those of banks as not', async () => {
    const calendar = await proposed({ country: 'mx', region: null, fromYear: 2026, untilYear: 2026 })
    expect(calendar).toMatchObject({ id: 'proposed-mx', coversFrom: '2026-01-01', coversUntil: '2026-12-31' })
    expect(calendar.holidays.filter(({ certain }) => certain).map(({ on }) => on)).toEqual([
      '2026-01-01',
      '2026-02-02',
      '2026-03-16',
      '2026-05-01',
      '2026-09-16',
      '2026-11-16',
      '2026-12-25',
    ])
    expect(calendar.holidays.filter(({ certain }) => !certain).map(({ on }) => on)).toEqual([
      '2026-04-02',
      '2026-04-03',
      '2026-11-02',
      '2026-12-12',
    ])
  })

  it('is never confirmed', async () => {
    const calendar = await proposed({ country: 'CL', region: null, fromYear: 2026, untilYear: 2027 })
    expect(calendar.confirmed).toBeNull()
    expect(calendar.title.en).toBe('Chile: proposal')
    expect(calendar.holidays.map(({ on }) => on)).toContain('2027-09-18')
  })

  it('knows the day of a neighbouring year', async () => {
    const calendar = await proposed({ country: 'US', region: null, fromYear: 2027, untilYear: 2027 })
    // 1 January 2028 is a Saturday.
    expect(calendar.holidays.at(-1)).toMatchObject({ on: '2027-12-31', certain: false })
  })

  it('takes a part of a country', async () => {
    const calendar = await proposed({ country: 'CA', region: 'qc', fromYear: 2026, untilYear: 2026 })
    expect(calendar.id).toBe('proposed-ca-qc')
    expect(calendar.holidays.map(({ on }) => on)).toContain('2026-06-24')
  })

  it('says what it does not know', async () => {
    const year = { fromYear: 2026, untilYear: 2026 }
    expect(await refusal({ country: 'XX', region: null, ...year })).toEqual({
      code: 'conflict',
      why: 'calendar.countryUnknown',
    })
    expect(await refusal({ country: 'constructor', region: null, ...year })).toMatchObject({
      why: 'calendar.countryUnknown',
    })
    expect(await refusal({ country: 'CA', region: 'ZZ', ...year })).toMatchObject({
      why: 'calendar.regionUnknown',
    })
    for (const [fromYear, untilYear] of [
      [2027, 2026],
      [1800, 1810],
      [2000, 2030],
      [Number.NaN, 2026],
    ] as const)
      expect(await refusal({ country: 'MX', region: null, fromYear, untilYear })).toMatchObject({
        why: 'calendar.yearsOutOfReach',
      })
  })
})
