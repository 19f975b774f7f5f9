import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../dates/plain-date'
import type { Birth } from './birth'
import { personFactsFault } from './person-facts-fault'

const day = (text: string) => text as PlainDate
const faultOf = (birth: Birth) => personFactsFault({ birth }, day('2026-11-24'))

describe('a birth', () => {
  it('may be today, and not tomorrow', () => {
    expect(faultOf({ kind: 'exact', on: day('2026-11-24') })).toBeNull()
    expect(faultOf({ kind: 'exact', on: day('2026-11-25') })).toEqual({
      path: ['birth', 'on'],
      message: 'birth.inFuture',
    })
    expect(faultOf({ kind: 'year', year: 2026 })).toBeNull()
    expect(faultOf({ kind: 'year', year: 2027 })).toEqual({
      path: ['birth', 'year'],
      message: 'birth.inFuture',
    })
  })

  it('may lie 120 years back, and no year more', () => {
    expect(faultOf({ kind: 'year', year: 1906 })).toBeNull()
    expect(faultOf({ kind: 'year', year: 1905 })).toMatchObject({ message: 'birth.tooEarly' })
    expect(faultOf({ kind: 'exact', on: day('1906-01-01') })).toBeNull()
    expect(faultOf({ kind: 'exact', on: day('1905-12-31') })).toMatchObject({ message: 'birth.tooEarly' })
  })

  it('in dispute is looked at on both sides, and what nobody recorded is no fault', () => {
    expect(faultOf({ kind: 'disputed', claimedOn: day('2010-05-01'), recordedOn: null })).toBeNull()
    expect(faultOf({ kind: 'disputed', claimedOn: day('2026-11-25'), recordedOn: null })).toMatchObject({
      path: ['birth', 'claimedOn'],
    })
    expect(
      faultOf({ kind: 'disputed', claimedOn: day('2010-05-01'), recordedOn: day('2026-11-25') }),
    ).toMatchObject({ path: ['birth', 'recordedOn'] })
  })

  it('estimated from an age was said by today, and the unknown is no fault', () => {
    expect(faultOf({ kind: 'estimated', statedAge: 17, statedOn: day('2026-11-25') })).toMatchObject({
      path: ['birth', 'statedOn'],
    })
    expect(faultOf({ kind: 'estimated', statedAge: 17, statedOn: day('2026-11-24') })).toBeNull()
    expect(faultOf({ kind: 'unknown' })).toBeNull()
  })
})
