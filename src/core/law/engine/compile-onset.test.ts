import { describe, expect, it } from 'vitest'
import { shippedLaw } from '../../../../tests/support/shipped-law'
import type { Instant } from '../../dates/instant'
import { evaluate } from '../evaluate'
import { explain } from '../explain'
import { factsFromDocument } from '../facts/facts-from-document'
import type { PersonDocument } from '../facts/person-document'

const zone = 'America/Santo_Domingo'
const rule = 'do-631-11-134-never'
const now = '2026-06-13T00:00:00.000Z' as Instant
const stop = { kind: 'stop' as const, at: '2026-06-10T20:00-04:00' }
const claim = { kind: 'asylum-claim-made' as const, at: '2026-06-11T09:00-04:00' }
const read = (more: Partial<PersonDocument>) =>
  factsFromDocument({ stays: [{ events: [stop] }], ...more }, zone, now)
const finding = (more: Partial<PersonDocument>) =>
  evaluate(shippedLaw(zone), read(more), now).find(({ ruleId, line }) => ruleId === rule && line === 'main')
    ?.finding
const since = (more: Partial<PersonDocument>) => {
  const found = finding(more)
  return found?.kind === 'breached' ? found.since : found
}

describe('a ban on holding', () => {
  it('counts from when the person came under it, and never from before the stop', () => {
    expect(since({ milestones: [claim] })).toBe('2026-06-11T13:00:00.000Z')
    expect(since({ answers: [{ fact: 'nursing', is: 'yes', from: '2026-06-12' }] })).toBe(
      '2026-06-12T04:00:00.000Z',
    )
    expect(since({ milestones: [{ ...claim, at: '2026-06-01T09:00-04:00' }] })).toBe(
      '2026-06-11T00:00:00.000Z',
    )
  })

  it('counts from the first of several grounds, and from the stop where one has no date', () => {
    const flags = [{ kind: 'nursing' as const, from: '2026-06-12' as never }]
    expect(since({ milestones: [claim], flags })).toBe('2026-06-11T13:00:00.000Z')
    expect(since({ milestones: [{ kind: 'asylum-claim-made' }], flags })).toBe('2026-06-11T00:00:00.000Z')
    const birth = { kind: 'exact' as const, on: '2011-01-01' as never }
    expect(since({ birth, milestones: [claim] })).toBe('2026-06-11T00:00:00.000Z')
  })

  it('is over with the release, for as long as it was broken', () => {
    const events = [stop, { kind: 'release' as const, at: '2026-06-12T11:00-04:00' }]
    expect(finding({ stays: [{ events }], milestones: [claim] })).toMatchObject({
      kind: 'satisfied-late',
      late: { shortestMs: 26 * 3_600_000, longestMs: 26 * 3_600_000 },
    })
  })

  it('tells in its working since when its conditions are met, and that a breach is over, not met', () => {
    const steps = (more: Partial<PersonDocument>) =>
      explain(shippedLaw(zone), rule, read(more), now)?.steps.map(({ sentence }) => sentence)
    expect(steps({ milestones: [claim] })?.slice(-2)).toEqual(['law.step.onset', 'law.step.state.breached'])
    expect(steps({ milestones: [{ kind: 'asylum-claim-made' }] })).not.toContain('law.step.onset')
    const events = [stop, { kind: 'release' as const, at: '2026-06-12T11:00-04:00' }]
    expect(steps({ stays: [{ events }], milestones: [claim] })?.at(-1)).toBe('law.step.state.ban-ended')
  })
})
