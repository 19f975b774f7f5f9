import { describe, expect, it } from 'vitest'
import type { Instant } from '../dates/instant'
import { invalid, ok } from '../result'
import { answerBeside } from './answer-beside'

const day = (date: number) => `2026-11-${String(date).padStart(2, '0')}T00:00:00.000Z` as Instant
const from = (fromAt: Instant | null, untilAt: Instant | null = null) => ({ fromAt, untilAt })
const refused = invalid(['fromAt'], 'facilityAnswer.answeredThen')

describe('answerBeside', () => {
  it('ends the one that lasts and began earlier', () => {
    expect(answerBeside([{ id: 'a', ...from(null) }], from(day(20)))).toEqual(ok({ ends: 'a' }))
    expect(answerBeside([{ id: 'a', ...from(day(10)) }], from(day(20)))).toEqual(ok({ ends: 'a' }))
  })

  it('refuses one that begins with it, before it, or as far back as the file goes', () => {
    const lasting = [{ id: 'a', ...from(day(10)) }]
    for (const fromAt of [day(10), day(9), null]) expect(answerBeside(lasting, from(fromAt))).toEqual(refused)
    expect(answerBeside([{ id: 'a', ...from(null) }], from(null))).toEqual(refused)
  })

  it('refuses one with an end within the time of another', () => {
    expect(answerBeside([{ id: 'a', ...from(day(10)) }], from(day(11), day(12)))).toEqual(refused)
    expect(answerBeside([{ id: 'a', ...from(day(10), day(12)) }], from(day(11)))).toEqual(refused)
  })

  it('stands free where one ends as the other begins', () => {
    const ended = [{ id: 'a', ...from(day(10), day(12)) }]
    expect(answerBeside(ended, from(day(12)))).toEqual(ok({ ends: null }))
    expect(answerBeside(ended, from(null, day(10)))).toEqual(ok({ ends: null }))
    expect(answerBeside([], from(null))).toEqual(ok({ ends: null }))
  })

  it('refuses one that would end a lasting one and another besides', () => {
    const two = [
      { id: 'a', ...from(null, day(20)) },
      { id: 'b', ...from(day(20)) },
    ]
    expect(answerBeside(two, from(day(15)))).toEqual(refused)
    expect(answerBeside(two, from(day(21)))).toEqual(ok({ ends: 'b' }))
  })
})
