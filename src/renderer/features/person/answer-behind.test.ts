import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../core/dates/instant'
import type { FactName } from '../../../core/law/fact-name'
import type { StepSentence } from '../../../core/law/step'
import type { FileAnswer } from '../../../core/people/recorded-facts'
import { answerBehind } from './answer-behind'

const at = (text: string) => text as Instant
const answer = (id: string, more: Partial<FileAnswer>): FileAnswer => ({
  id,
  fact: 'over-capacity',
  value: 'yes',
  fromAt: null,
  untilAt: null,
  note: '',
  recordedAt: at('2026-02-02T10:00:00.000Z'),
  recordedByName: 'L. Paz',
  enteredInError: false,
  ...more,
})
const held = { asOf: at('2026-03-01T00:00:00.000Z'), answers: [], stays: [{ told: { end: null } }] }
const released = (when: string) => ({
  ...held,
  stays: [
    {
      told: {
        end: {
          at: at(when),
          notBefore: at(when),
          notAfter: at(when),
          kind: 'release' as const,
          precision: 'minute' as const,
        },
      },
    },
  ],
})
const step = (sentence: StepSentence, ...facts: FactName[]) => ({ sentence, facts })
const crowded = step('law.step.fact.facility.yes', 'over-capacity')

describe('the answer behind a condition', () => {
  it('is the one that counts at the instant, and of several the one recorded last', () => {
    const past = answer('past', { untilAt: at('2026-02-10T00:00:00.000Z') })
    const first = answer('first', {})
    const second = answer('second', { recordedAt: at('2026-02-20T10:00:00.000Z') })
    const later = answer('later', { fromAt: at('2026-03-02T00:00:00.000Z') })
    expect(answerBehind(held, [past, second, first, later], crowded)?.id).toBe('second')
    expect(answerBehind(held, [past, later], crowded)).toBeUndefined()
  })

  it('is none that was withdrawn, says the opposite, is of another fact, or is of the other owner', () => {
    const told = [
      answer('withdrawn', { enteredInError: true }),
      answer('opposite', { value: 'no' }),
      answer('other fact', { fact: 'held-in-prison' }),
    ]
    expect(answerBehind(held, told, crowded)).toBeUndefined()
    const own = { ...held, answers: [answer('own', {})] }
    expect(answerBehind(own, [], crowded)).toBeUndefined()
    expect(answerBehind(own, [], step('law.step.fact.yes', 'over-capacity'))?.id).toBe('own')
  })

  it('of the place is after a stay the one of its end, and of the territory still the one of now', () => {
    const then = { untilAt: at('2026-02-15T00:00:00.000Z') }
    const person = released('2026-02-12T09:00:00.000Z')
    expect(answerBehind(person, [answer('then', then)], crowded)?.id).toBe('then')
    const exception = [answer('then', { ...then, fact: 'state-of-exception' })]
    expect(
      answerBehind(person, exception, step('law.step.fact.facility.yes', 'state-of-exception')),
    ).toBeUndefined()
  })

  it('is none for a step that is no condition, or for one that nobody answered', () => {
    expect(answerBehind(held, [answer('a', {})], step('law.step.start', 'over-capacity'))).toBeUndefined()
    expect(
      answerBehind(held, [answer('a', {})], step('law.step.fact.unknown', 'over-capacity')),
    ).toBeUndefined()
  })
})
