import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../core/dates/instant'
import type { FileMilestone } from '../../../core/people/recorded-facts'
import { countLate, isHeldReview, isReview, milestoneTimes, stayMilestones } from './stay-milestones'

const zone = 'America/Mexico_City'
const milestone = (more: Partial<FileMilestone>): FileMilestone => ({
  id: 'm',
  stayId: null,
  kind: 'reasons-given',
  happenedAt: '2026-11-05T10:00:00.000Z' as Instant,
  happenedPrecision: 'minute',
  forAt: null,
  note: '',
  recordedAt: '2026-11-06T09:00:00.000Z' as Instant,
  correction: null,
  recordedByName: 'L. Paz',
  enteredInError: false,
  ...more,
})

describe('the milestones of a stay', () => {
  it('are its own, and with the newest stay those of none', () => {
    const milestones = [
      milestone({ id: 'of none' }),
      milestone({ id: 'of old', stayId: 'old' }),
      milestone({ id: 'of new', stayId: 'new' }),
    ]
    const file = { stays: [{ id: 'new' }, { id: 'old' }], milestones }
    expect(stayMilestones(file, 'new').map(({ id }) => id)).toEqual(['of none', 'of new'])
    expect(stayMilestones(file, 'old').map(({ id }) => id)).toEqual(['of old'])
  })

  it('were typed late when more than a day after they happened', () => {
    expect(milestoneTimes(milestone({}), zone)).toMatchObject({
      enteredAfterMs: 23 * 3_600_000,
      enteredLate: false,
    })
    const late = milestone({ recordedAt: '2026-11-06T10:01:00.000Z' as Instant })
    expect(milestoneTimes(late, zone).enteredLate).toBe(true)
    expect(milestoneTimes(milestone({ happenedAt: null }), zone)).toMatchObject({
      enteredAfterMs: null,
      enteredLate: false,
    })
  })

  it('count with the events among what was typed late', () => {
    const late = milestone({ recordedAt: '2026-11-07T10:01:00.000Z' as Instant })
    const stays = [{ events: [{ enteredLate: true }, { enteredLate: false }] }, { events: [] }]
    expect(countLate({ stays, milestones: [late, milestone({})] }, zone)).toBe(2)
    expect(countLate({ stays: [], milestones: [milestone({})] }, zone)).toBe(0)
  })

  it('are looks at the detention, or steps of the case', () => {
    expect(isReview({ kind: 'administrative-review-held' })).toBe(true)
    expect(isReview({ kind: 'brought-before-judge' })).toBe(true)
    expect(isReview({ kind: 'habeas-filed' })).toBe(true)
    expect(isHeldReview({ kind: 'administrative-review-held' })).toBe(true)
    expect(isHeldReview({ kind: 'habeas-filed' })).toBe(false)
    expect(isReview({ kind: 'reasons-given' })).toBe(false)
    expect(isReview({ kind: 'consular-right-told' })).toBe(false)
  })
})
