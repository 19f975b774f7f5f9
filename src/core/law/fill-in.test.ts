import { describe, expect, it } from 'vitest'
import { factNames } from './fact-name'
import { fillIn, fillInSchema } from './fill-in'

describe('fillIn', () => {
  it('knows a place for every fact that a rule can miss', () => {
    for (const fact of factNames) expect(fillInSchema.safeParse(fillIn(fact)).success, fact).toBe(true)
  })

  it('sends to the form in which the fact is recorded', () => {
    expect(fillIn('physical-stop')).toEqual({ kind: 'event', event: 'stop' })
    expect(fillIn('child')).toEqual({ kind: 'birth' })
    expect(fillIn('pregnant')).toEqual({ kind: 'answer', fact: 'pregnant' })
    expect(fillIn('held-in-prison')).toEqual({ kind: 'facility-answer', fact: 'held-in-prison' })
    expect(fillIn('removal-order-final')).toEqual({ kind: 'milestone', milestone: 'removal-order-final' })
    // Both a condition and a moment bear this name; the dated one tells more.
    expect(fillIn('alternatives-considered')).toEqual({
      kind: 'milestone',
      milestone: 'alternatives-considered',
    })
  })
})
