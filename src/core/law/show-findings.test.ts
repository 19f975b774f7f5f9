import { describe, expect, it } from 'vitest'
import { aLaw, factsOfEvents } from '../../../tests/support/a-law'
import { aMark, aPack } from '../../../tests/support/a-pack'
import { anEvent } from '../../../tests/support/an-event'
import type { Instant } from '../dates/instant'
import type { LawFacts } from './facts/law-facts'
import type { Override } from './override'
import type { Pack } from './pack'
import type { Rule } from './rule'
import { showFindings } from './show-findings'

const at = (text: string) => text as Instant
const asOf = at('2026-01-06T16:00:00.000Z')
const facts: LawFacts = {
  ...factsOfEvents([anEvent('stop', '2026-01-05T10:00:00.000Z')]),
  answers: [{ fact: 'pregnant', value: 'yes', fromAt: null, untilAt: null, recordedAt: asOf }],
}
const forPregnant = (kind: Rule['kind']): Pack => {
  const mark = aMark(24)
  const versions = mark.versions.map((version) => ({
    ...version,
    appliesTo: { is: 'pregnant' as const },
    whenUnknown: 'applies' as const,
  }))
  return { ...aPack(), rules: [{ ...mark, kind, versions }] }
}
const override: Override = {
  id: 'o',
  computedEarliest: at('2026-01-06T10:00:00.000Z'),
  computedLatest: at('2026-01-06T10:00:00.000Z'),
  otherAt: at('2026-01-06T08:00:00.000Z'),
  reason: 'court-order-says-otherwise',
  note: 'She is pregnant',
  askedAt: asOf,
  askedByName: 'A',
  confirmedAt: asOf,
  confirmedByName: 'B',
  mayConfirm: false,
}
const shown = (kind: Rule['kind'], canRead: boolean, known: LawFacts = facts) =>
  showFindings(
    aLaw([forPregnant(kind)], 'UTC'),
    known,
    asOf,
    () => canRead,
    () => override,
  )[0]

describe('showFindings', () => {
  it('gives a rule that rests on protected facts whole to whoever may read them', () => {
    expect(shown('protection', true)).toMatchObject({
      restricted: false,
      isAssumed: false,
      computedFrom: 'all-facts',
      finding: { kind: 'overdue' },
      override: { note: 'She is pregnant' },
    })
  })

  it('gives everyone else neither its name nor its state', () => {
    expect(shown('protection', false)).toEqual({ restricted: true, packId: 'test-marks', groups: ['health'] })
  })

  it('gives everyone a limit on holding, computed as if nothing protected were recorded', () => {
    const open = shown('max-detention', false)
    expect(open).toMatchObject({ computedFrom: 'open-facts', isAssumed: true, finding: { kind: 'overdue' } })
    const never = { ...facts, answers: facts.answers.map((answer) => ({ ...answer, value: 'no' as const })) }
    expect(shown('max-detention', false, never)).toEqual(open)
  })

  it('lets another date drive for everyone, without the words beside it', () => {
    expect(shown('max-detention', false)).toMatchObject({
      drivesAt: '2026-01-06T08:00:00.000Z',
      override: { note: '', computedEarliest: null, computedLatest: null },
    })
  })
})
