import { describe, expect, it } from 'vitest'
import { calendarNeeded, countSchema, isDayCount } from './count'

const isAccepted = (count: unknown) => countSchema.safeParse(count).success

const oneOfEach = [
  { kind: 'elapsed', amount: 36, unit: 'hours' },
  { kind: 'calendar-days', amount: 30, unit: 'days', firstDay: 'excluded' },
  { kind: 'clear-days-before', amount: 3 },
  { kind: 'months', amount: 4, firstDay: 'included', missingDay: 'last-of-month', calendar: null },
  { kind: 'days-to-the-clock-time', amount: 7 },
  { kind: 'working-days', amount: 15, firstDay: 'excluded', calendar: 'mx-lfpa' },
  {
    kind: 'hours-on-counted-days',
    amount: 48,
    skips: ['saturday', 'sunday', 'holiday'],
    calendar: 'us-federal',
  },
  { kind: 'at-that-moment' },
  { kind: 'house-alarm', class: 'without-delay' },
  { kind: 'no-number' },
]

describe('countSchema', () => {
  it('accepts each way of counting', () => {
    for (const count of oneOfEach) expect(isAccepted(count), JSON.stringify(count)).toBe(true)
  })

  it('refuses each with a field too many or one too few', () => {
    for (const count of oneOfEach) {
      expect(isAccepted({ ...count, skipsHolidays: true })).toBe(false)
      for (const field of Object.keys(count))
        expect(isAccepted(Object.fromEntries(Object.entries(count).filter(([key]) => key !== field)))).toBe(
          false,
        )
    }
  })

  it('refuses a way of counting that is not computed', () => {
    expect(isAccepted({ kind: 'lunar-days', amount: 3 })).toBe(false)
  })

  it('refuses a term that would end before it starts', () => {
    expect(isAccepted({ kind: 'calendar-days', amount: 0, unit: 'days', firstDay: 'excluded' })).toBe(true)
    expect(isAccepted({ kind: 'calendar-days', amount: 0, unit: 'days', firstDay: 'included' })).toBe(false)
  })

  it('refuses a calendar where none is used, and its absence where one is', () => {
    const month = { kind: 'months', amount: 1, firstDay: 'excluded' }
    expect(isAccepted({ ...month, missingDay: 'last-of-month', calendar: 'mx-lfpa' })).toBe(false)
    expect(isAccepted({ ...month, missingDay: 'first-working-day-after', calendar: null })).toBe(false)
    expect(isAccepted({ ...month, missingDay: 'first-working-day-after', calendar: 'mx-lfpa' })).toBe(true)
    const hours = { kind: 'hours-on-counted-days', amount: 48 }
    expect(isAccepted({ ...hours, skips: ['sunday'], calendar: 'us-federal' })).toBe(false)
    expect(isAccepted({ ...hours, skips: ['sunday'], calendar: null })).toBe(true)
    expect(isAccepted({ ...hours, skips: ['holiday'], calendar: null })).toBe(false)
    expect(isAccepted({ ...hours, skips: ['sunday', 'sunday'], calendar: null })).toBe(false)
    expect(isAccepted({ ...hours, skips: [], calendar: null })).toBe(false)
  })
})

describe('what is told of a count', () => {
  it('is whether it ends with a day, and which calendar it needs', () => {
    const told = oneOfEach.map((each) => {
      const count = countSchema.parse(each)
      return [count.kind, isDayCount(count), calendarNeeded(count)]
    })
    expect(told).toEqual([
      ['elapsed', false, null],
      ['calendar-days', true, null],
      ['clear-days-before', true, null],
      ['months', true, null],
      ['days-to-the-clock-time', false, null],
      ['working-days', true, 'mx-lfpa'],
      ['hours-on-counted-days', false, 'us-federal'],
      ['at-that-moment', false, null],
      ['house-alarm', false, null],
      ['no-number', false, null],
    ])
  })
})
