import { describe, expect, it } from 'vitest'
import type { Instant } from '../dates/instant'
import { conflict, invalid } from '../result'
import { answerEndFault, answerFault } from './answer-fault'

const at = (hour: string) => `2026-11-24T${hour}:00:00.000Z` as Instant

describe('answerFault', () => {
  it('refuses what has not begun by now', () => {
    expect(answerFault({ fromAt: at('13'), untilAt: null }, at('12'))).toEqual(
      invalid(['fromAt'], 'event.inFuture'),
    )
    expect(answerFault({ fromAt: at('12'), untilAt: at('18') }, at('12'))).toBeNull()
  })

  it('refuses an end at the beginning or before it', () => {
    for (const untilAt of [at('10'), at('09')])
      expect(answerFault({ fromAt: at('10'), untilAt }, at('12'))).toEqual(
        invalid(['untilAt'], 'flag.endsBeforeStart'),
      )
    expect(answerFault({ fromAt: null, untilAt: at('09') }, at('12'))).toBeNull()
  })
})

describe('answerEndFault', () => {
  const lasting = { fromAt: at('10'), untilAt: null, enteredInError: false }

  it('lets one that lasts end after it began', () => {
    expect(answerEndFault(lasting, at('11'))).toBeNull()
    expect(answerEndFault({ ...lasting, fromAt: null }, at('09'))).toBeNull()
    for (const untilAt of [at('10'), at('09')])
      expect(answerEndFault(lasting, untilAt)).toEqual(invalid(['untilAt'], 'flag.endsBeforeStart'))
  })

  it('refuses what has an end or was withdrawn', () => {
    expect(answerEndFault({ ...lasting, untilAt: at('11') }, at('12'))).toEqual(
      conflict('answer.endedAlready'),
    )
    expect(answerEndFault({ ...lasting, enteredInError: true }, at('12'))).toEqual(
      conflict('answer.withdrawn'),
    )
  })
})
