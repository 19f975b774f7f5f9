import { describe, expect, it } from 'vitest'
import { aLine, aReading, readingOf } from '../../../../tests/support/a-reading'
import type { Span } from '../../custody/held-spans'
import { fromEpochMs } from '../../dates/instant'
import { zoneDays } from '../../dates/zone-days'
import { suggestedHouseAlarmHours } from '../count'
import type { ExtensionFact } from '../facts/law-facts'
import type { ExtensionRule, Line } from '../line'
import { oneRow } from '../reading/fact-columns'
import { type PersonReading, yes } from '../reading/person-reading'
import { newCell } from './cell'
import { compileDue } from './compile-due'

const hour = 3_600_000
const day = 24 * hour
const env = { zone: zoneDays('UTC'), calendar: () => null, houseAlarms: suggestedHouseAlarmHours }

const due = (line: Line, person: PersonReading, start: readonly [number, number], now = 1000 * day) => {
  const columns = oneRow()
  const read = compileDue(line, 'rule', columns, env)
  columns.fill(person)
  const cell = newCell(now, true)
  cell.startEarliest = start[0]
  cell.startLatest = start[1]
  read(0, cell)
  return cell
}
const both = (line: Line, person: PersonReading, now?: number) => {
  const { dueEarliest, dueLatest } = due(line, person, [0, 0], now)
  return [dueEarliest / hour, dueLatest / hour]
}

const ordered = (atHours: number, change: Partial<ExtensionFact> = {}): ExtensionFact => ({
  ruleId: 'rule',
  extension: 'longer',
  orderedAt: fromEpochMs(atHours * hour),
  ground: null,
  untilAt: null,
  recordedAt: fromEpochMs(atHours * hour),
  ...change,
})
const elapsed = (amount: number) => ({ kind: 'elapsed' as const, amount, unit: 'hours' as const })
const adding = (hours: number, change: Partial<ExtensionRule> = {}): ExtensionRule => ({
  extension: 'longer',
  label: { en: 'Longer', es: 'Más', pt: 'Mais', fr: 'Plus' },
  length: { kind: 'adds', counted: [elapsed(hours)] },
  atMostTimes: 1,
  grounds: [],
  ...change,
})
const extended = (rule: ExtensionRule, ...extensions: ExtensionFact[]) =>
  due(aLine(48, { extendedBy: [rule] }), aReading({ 'physical-stop': [0] }, { extensions }), [0, 0])
const reached = (...asked: Parameters<typeof extended>) => extended(...asked).dueEarliest / hour
const counted = (...asked: Parameters<typeof extended>) =>
  extended(...asked).extensions.map(({ counts }) => counts)

describe('an extension', () => {
  it('adds from the end of the time before it, where it was ordered by then and not a millisecond later', () => {
    expect(reached(adding(24), ordered(48))).toBe(72)
    const late = ordered(48, { orderedAt: fromEpochMs(48 * hour + 1) })
    expect(reached(adding(24), late)).toBe(48)
    expect(counted(adding(24), late)).toEqual(['too-late'])
  })

  it('counts as often as the text allows, in the order of the orders', () => {
    const rule = adding(24, { atMostTimes: 2 })
    expect(reached(rule, ordered(60), ordered(40), ordered(70))).toBe(96)
    expect(counted(rule, ordered(60), ordered(40), ordered(70))).toEqual(['yes', 'yes', 'used-up'])
  })

  it('needs a ground of the text, and one that has none uses nothing up', () => {
    const rule = adding(24, { grounds: ['travel-papers'] })
    expect(counted(rule, ordered(10), ordered(20, { ground: 'travel-papers' }))).toEqual([
      'ground-missing',
      'yes',
    ])
    expect(reached(rule, ordered(10))).toBe(48)
  })

  it('needs an end where the order gives it, and never brings the date forward', () => {
    const rule = adding(24, { length: { kind: 'as-ordered' } })
    expect(counted(rule, ordered(10))).toEqual(['end-missing'])
    expect(reached(rule, ordered(10, { untilAt: fromEpochMs(90 * hour) }))).toBe(90)
    expect(reached(rule, ordered(10, { untilAt: fromEpochMs(30 * hour) }))).toBe(48)
  })

  it('counts the whole length from the same start where the text gives that', () => {
    expect(reached(adding(24, { length: { kind: 'to', counted: [elapsed(60)] } }), ordered(40))).toBe(60)
  })

  it('of an earlier detention, of another rule or without its time does nothing', () => {
    expect(reached(adding(24), ordered(-1))).toBe(48)
    expect(reached(adding(24), ordered(10, { ruleId: 'other' }))).toBe(48)
    expect(reached(adding(24), ordered(10, { orderedAt: null }))).toBe(48)
  })

  it('is kept to the longest time that the text allows', () => {
    const line = aLine(48, { extendedBy: [adding(24)], absoluteMaximum: [elapsed(60)] })
    expect(both(line, aReading({ 'physical-stop': [0] }, { extensions: [ordered(10)] }))).toEqual([60, 60])
  })

  it('may have two longest times: each date is kept to the reading that bounds it', () => {
    const line = aLine(48, { extendedBy: [adding(24)], absoluteMaximum: [elapsed(60), elapsed(66)] })
    expect(both(line, aReading({ 'physical-stop': [0] }, { extensions: [ordered(10)] }))).toEqual([60, 66])
  })
})

describe('a clock of time held', () => {
  const away = (from: number, until: number): Span => ({ from: from * hour, until: until * hour })

  it('stands still while at large, by the least for the earlier date and by the most for the later', () => {
    const stops = { longest: [away(10, 20)], shortest: [away(5, 25)] }
    const cell = due(aLine(48), aReading({ 'physical-stop': [0] }, { stops }), [0, 0])
    expect([cell.dueEarliest / hour, cell.dueLatest / hour]).toEqual([58, 68])
    expect(cell.pausedMs).toBe(10 * hour)
  })

  it('tells of standing still only what lies before its end', () => {
    const stops = { longest: [away(10, 20), away(70, 90)], shortest: [away(10, 20), away(70, 90)] }
    expect(due(aLine(48), aReading({}, { stops }), [0, 0]).pausedMs).toBe(10 * hour)
  })

  it('is not stopped where time runs whatever happens', () => {
    const stops = { longest: [away(10, 20)], shortest: [away(10, 20)] }
    expect(both(aLine(48, { time: 'running' }), aReading({}, { stops }))).toEqual([48, 48])
  })
})

describe('a clock that a fact pauses', () => {
  const line = aLine(48, { pausedBy: [{ is: 'obstructs-removal' }] })
  const obstructs = (from: number, until: number) =>
    aReading(
      { 'physical-stop': [0] },
      {
        recorded: new Map([['obstructs-removal', { yes: [{ from, until }], no: [] }]]),
        conditions: new Map([['obstructs-removal', yes]]),
      },
    )

  it('stands still for as long as it holds, from the start on', () => {
    expect(both(line, obstructs(10 * hour, 20 * hour))).toEqual([58, 58])
    expect(both(line, obstructs(-30 * hour, 20 * hour))).toEqual([68, 68])
  })

  it('has no end where it holds and nobody can say until when', () => {
    expect(both(line, obstructs(10 * hour, Number.POSITIVE_INFINITY))).toEqual([
      Number.POSITIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ])
  })

  it('is not paused by what has not begun by now', () => {
    expect(both(line, obstructs(10 * hour, 20 * hour), 9 * hour)).toEqual([48, 48])
  })
})

describe('stays that follow one another', () => {
  const linked = aLine(48, { time: 'linked-stays', linkedWithinDays: 30 })
  const again = (gapDays: number) =>
    aReading(
      { 'physical-stop': [100 * day] },
      {
        earlier: [
          {
            start: readingOf((100 - gapDays) * day - 10 * hour),
            end: readingOf((100 - gapDays) * day),
            stops: { longest: [], shortest: [] },
          },
        ],
      },
    )

  it('are counted from the first of them, the time between standing still, up to the very days of the text', () => {
    const cell = due(linked, again(30), [100 * day, 100 * day])
    expect(cell.startEarliest).toBe(70 * day - 10 * hour)
    expect(cell.dueEarliest).toBe(100 * day + 38 * hour)
  })

  it('start anew where more time lies between', () => {
    const cell = due(linked, again(31), [100 * day, 100 * day])
    expect([cell.startEarliest, cell.dueEarliest]).toEqual([100 * day, 100 * day + 48 * hour])
  })

  it('count the time between too, where the text counts from the first of them', () => {
    const window = aLine(48, { time: 'linked-window', linkedWithinDays: 30 })
    expect(due(window, again(30), [100 * day, 100 * day]).dueEarliest).toBe(70 * day + 38 * hour)
  })
})

describe('a start that is known to the day', () => {
  it('begins its hours by the end of the day at the latest, and its days on that day', () => {
    const hours = due(aLine(48), aReading(), [0, day])
    expect([hours.dueEarliest, hours.dueLatest]).toEqual([2 * day, 3 * day])
    const inDays: Line = aLine(48, {
      counted: [{ kind: 'calendar-days', amount: 2, unit: 'days', firstDay: 'excluded' }],
    })
    const days = due(inDays, aReading(), [0, day])
    expect([days.dueEarliest, days.dueLatest]).toEqual([3 * day, 3 * day])
    expect(days.earliestIsDayEnd).toBe(true)
  })
})

describe('a time of two readings', () => {
  it('is due by the earlier and by the later of them, and says which was which', () => {
    const cell = due(aLine(48, { counted: [elapsed(60), elapsed(48)] }), aReading(), [0, 0])
    expect([cell.dueEarliest / hour, cell.dueLatest / hour]).toEqual([48, 60])
    expect([cell.earliestReading, cell.latestReading]).toEqual([1, 0])
  })

  it('cannot be told where its calendar is missing, even if the other one needs none', () => {
    const working = {
      kind: 'working-days' as const,
      amount: 2,
      firstDay: 'excluded' as const,
      calendar: 'none',
    }
    const cell = due(aLine(48, { counted: [elapsed(48), working] }), aReading(), [0, 0])
    expect(cell).toMatchObject({ isCalendarMissing: true, missing: ['working-calendar'] })
    expect(cell.dueEarliest).toBeNaN()
  })
})
