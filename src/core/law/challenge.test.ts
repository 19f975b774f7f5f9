import { describe, expect, it } from 'vitest'
import { shippedLaw } from '../../../tests/support/shipped-law'
import type { Instant } from '../dates/instant'
import { evaluate } from './evaluate'
import { explain } from './explain'
import { factsFromDocument } from './facts/facts-from-document'
import { personDocumentSchema } from './facts/person-document'

const zone = 'America/El_Salvador'
const law = shippedLaw(zone)
const asOf = '2026-03-05T12:00:00.000Z' as Instant
const factsOf = (more: object = {}) =>
  factsFromDocument(
    personDocumentSchema.parse({
      stays: [{ events: [{ kind: 'stop', at: '2026-03-01T09:00-06:00' }] }],
      ...more,
    }),
    zone,
    asOf,
  )
const found = (ruleId: string, more?: object) =>
  evaluate(law, factsOf(more), asOf).find((one) => one.ruleId === ruleId)

describe('what may keep a text from holding', () => {
  const exception = (answer: object) => ({ answers: [{ fact: 'state-of-exception', ...answer }] })
  const state = (answer?: object) => found('sv-const-13-72h', answer === undefined ? {} : exception(answer))

  it('stands beside the finding as it is recorded, with its days, and moves no date', () => {
    const challenge = { kind: 'state-of-exception', fact: 'state-of-exception' }
    expect(state()?.challenge).toEqual({ ...challenge, is: 'unknown' })
    expect(state({ is: 'yes', from: '2022-03-27' })?.challenge).toEqual({ ...challenge, is: 'yes' })
    expect(state({ is: 'no' })?.challenge).toEqual({ ...challenge, is: 'no' })
    // It was lifted before the instant that is asked about.
    expect(state({ is: 'yes', from: '2022-03-27', until: '2026-03-01' })?.challenge?.is).toBe('unknown')
    const overdue = { kind: 'overdue', since: '2026-03-04T15:00:00.000Z' }
    for (const answer of [undefined, { is: 'yes' }, { is: 'no' }])
      expect(state(answer)?.finding).toMatchObject(overdue)
  })

  it('stands where nothing to be recorded would settle it', () => {
    expect(found('ec-cce-159-11-no-migration-detention')?.challenge).toEqual({
      kind: 'conflicting-law',
      fact: null,
      is: 'standing',
    })
    expect(found('co-const-28-36h')?.challenge).toBe(null)
  })

  it('is of the version that counts', () => {
    const retained = (on: string) => ({ milestones: [{ kind: 'measure-started', on }] })
    expect(found('ar-25871-70-30d', retained('2025-05-28'))?.challenge).toBe(null)
    expect(found('ar-25871-70-30d', retained('2025-05-29'))?.challenge?.kind).toBe('litigation')
  })

  it('is a step of the working', () => {
    const steps = explain(law, 'sv-const-13-72h', factsOf(exception({ is: 'yes' })), asOf)?.steps
    expect(steps?.[0]).toEqual({
      sentence: 'law.step.challenge.state-of-exception',
      params: { is: 'yes' },
      citation: null,
      facts: ['state-of-exception'],
    })
  })
})
