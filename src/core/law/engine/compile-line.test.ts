import { describe, expect, it } from 'vitest'
import { aLine, aReading, readingOf } from '../../../../tests/support/a-reading'
import type { Stay } from '../../custody/stay'
import { zoneDays } from '../../dates/zone-days'
import { suggestedHouseAlarmHours } from '../count'
import { findingKinds, reasonsNotApplicable } from '../finding'
import type { Line } from '../line'
import { oneRow } from '../reading/fact-columns'
import type { PersonReading } from '../reading/person-reading'
import { clearCell, newCell } from './cell'
import { compileLine, type DueOfRule } from './compile-line'

const hour = 3_600_000
const soon = 6 * hour
const env = { zone: zoneDays('UTC'), calendar: () => null, houseAlarms: suggestedHouseAlarmHours }

/** What a clock says of one person at an instant: its state, and the cell that holds the rest. */
const told = (line: Line, person: PersonReading, now: number, dueOfRule: DueOfRule | null = null) => {
  const columns = oneRow()
  const program = compileLine(line, 'rule', soon, columns, env, dueOfRule)
  columns.fill(person)
  const cell = newCell(now, true)
  clearCell(cell)
  program.run(0, cell)
  return { ...cell, kind: findingKinds[cell.state], why: reasonsNotApplicable[cell.because] }
}
const kind = (...asked: Parameters<typeof told>) => told(...asked).kind

/** A duty of so many hours from the handover, met by informing a judge. */
const duty = (hours: number, change: Partial<Line> = {}): Line => {
  const line = aLine(hours, { time: 'running', metBy: ['judge-informed'] })
  return { ...line, startsFrom: { ...line.startsFrom, earliestOf: ['handover'] }, ...change }
}
const limit = aLine(36)

describe('a limit on holding', () => {
  const held = aReading({ 'physical-stop': [0] })

  it('runs, is due soon, and is passed a millisecond after its last one and not at it', () => {
    expect(kind(limit, held, 30 * hour - 1)).toBe('running')
    expect(kind(limit, held, 30 * hour)).toBe('due-soon')
    expect(kind(limit, held, 36 * hour)).toBe('due-soon')
    expect(told(limit, held, 36 * hour + 1)).toMatchObject({ kind: 'overdue', since: 36 * hour })
  })

  it('is disputed from its earlier reading to its later one, both of a stop known to the day', () => {
    const someDay = aReading({ 'physical-stop': [[0, 24 * hour]] })
    expect(kind(limit, someDay, 36 * hour)).toBe('due-soon')
    expect(told(limit, someDay, 36 * hour + 1)).toMatchObject({ kind: 'disputed', since: 36 * hour })
    expect(kind(limit, someDay, 60 * hour)).toBe('disputed')
    expect(told(limit, someDay, 60 * hour + 1)).toMatchObject({ kind: 'overdue', since: 36 * hour })
  })

  it('was kept by a release at its last moment, and passed by one a millisecond later', () => {
    const released = (at: number) => aReading({ 'physical-stop': [0], 'stay-end': [at] }, { state: 'ended' })
    expect(kind(limit, released(36 * hour), 99 * hour)).toBe('satisfied')
    expect(told(limit, released(36 * hour + 1), 99 * hour)).toMatchObject({
      kind: 'satisfied-late',
      lateShortest: 1,
      lateLongest: 1,
    })
  })

  it('does not count time at large as held beyond it', () => {
    const away = [{ from: 40 * hour, until: 50 * hour }]
    const person = aReading(
      { 'physical-stop': [0], 'stay-end': [60 * hour] },
      { state: 'ended', stops: { longest: away, shortest: away } },
    )
    expect(told(limit, person, 99 * hour)).toMatchObject({
      kind: 'satisfied-late',
      lateShortest: 14 * hour,
      lateLongest: 14 * hour,
    })
  })

  it('is not owed to who is at large, unless it was passed before the escape', () => {
    const gone = (at: number) => {
      const away = [{ from: at, until: Number.POSITIVE_INFINITY }]
      return aReading(
        { 'physical-stop': [0] },
        { state: 'at-large', atLargeSince: readingOf(at), stops: { longest: away, shortest: away } },
      )
    }
    expect(told(limit, gone(20 * hour), 99 * hour)).toMatchObject({ kind: 'not-applicable', why: 'at-large' })
    expect(told(limit, gone(40 * hour), 99 * hour)).toMatchObject({
      kind: 'satisfied-late',
      lateShortest: 4 * hour,
    })
  })

  it('asks for the time of a release that is recorded without it, once the time was up', () => {
    const end = { at: null, notBefore: null, notAfter: '1970-01-09T00:00:00.000Z', kind: 'release' }
    const stay = { end: { ...end, precision: 'unknown' } } as unknown as Stay
    const person = aReading(
      { 'physical-stop': [0], 'stay-end': [[10 * hour, 90 * hour]] },
      { state: 'ended', stay },
    )
    expect(told(limit, person, 99 * hour)).toMatchObject({
      kind: 'cannot-be-computed',
      missing: ['stay-end'],
    })
  })

  it('names the start where nobody knows it, and the beginning of an earlier stay to which it may reach back', () => {
    const nothing = aReading({})
    expect(told(limit, nothing, 0)).toMatchObject({ kind: 'cannot-be-computed', missing: ['physical-stop'] })
    const linked = aLine(36, { time: 'linked-stays', linkedWithinDays: 30 })
    const earlier = [{ start: readingOf(null), end: readingOf(5), stops: { longest: [], shortest: [] } }]
    const fromHandover = {
      ...linked,
      startsFrom: { ...linked.startsFrom, earliestOf: ['handover' as const] },
    }
    expect(told(fromHandover, aReading({}, { earlier }), 0).missing).toEqual(['handover', 'physical-stop'])
  })

  it('is passed for certain where only the latest start is known and even that is too long ago', () => {
    const arrived = aReading({ 'physical-stop': [[Number.NaN, 0]] })
    expect(kind(limit, arrived, 36 * hour)).toBe('cannot-be-computed')
    expect(told(limit, arrived, 36 * hour + 1)).toMatchObject({ kind: 'overdue', since: 36 * hour })
  })

  it('is not passed before the person is held, however long ago its clock began', () => {
    const ofOrder = {
      ...limit,
      startsFrom: { ...limit.startsFrom, earliestOf: ['removal-order-final' as const] },
    }
    const person = aReading({ 'removal-order-final': [0], 'physical-stop': [100 * hour] })
    expect(told({ ...ofOrder, time: 'running' }, person, 101 * hour)).toMatchObject({
      kind: 'overdue',
      since: 100 * hour,
    })
  })
})

describe('a duty', () => {
  const handedOver = (more: Parameters<typeof aReading>[0] = {}) =>
    aReading({ handover: [100 * hour], ...more })

  it('is met at its last moment, late after it, and between the readings of the act disputed', () => {
    const informed = (at: number | readonly [number, number]) => handedOver({ 'judge-informed': [at] })
    expect(kind(duty(24), informed(124 * hour), 200 * hour)).toBe('satisfied')
    expect(kind(duty(24), informed(124 * hour + 1), 200 * hour)).toBe('satisfied-late')
    expect(kind(duty(24), informed([120 * hour, 130 * hour]), 200 * hour)).toBe('disputed')
  })

  it('is not met by an act before its clock, unless such an act serves', () => {
    const early = handedOver({ 'judge-informed': [90 * hour] })
    expect(kind(duty(24), early, 125 * hour)).toBe('overdue')
    expect(kind(duty(24, { metEvenBefore: true }), early, 125 * hour)).toBe('satisfied')
  })

  it('is met by the first of several acts that came after its start', () => {
    const twice = handedOver({ 'judge-informed': [90 * hour, 130 * hour] })
    expect(told(duty(24), twice, 200 * hour)).toMatchObject({
      kind: 'satisfied-late',
      lateShortest: 6 * hour,
    })
  })

  it('is met by what may have come before its start or after it', () => {
    const some = handedOver({ 'judge-informed': [[95 * hour, 105 * hour]] })
    expect(kind(duty(24), some, 200 * hour)).toBe('satisfied')
  })

  it('takes an act without its time as done until it falls due, and then asks for the time', () => {
    const untimed = handedOver({ 'judge-informed': [null] })
    expect(kind(duty(24), untimed, 124 * hour)).toBe('satisfied')
    expect(told(duty(24), untimed, 124 * hour + 1)).toMatchObject({
      kind: 'cannot-be-computed',
      missing: ['judge-informed'],
    })
  })

  it('names an untimed act beside a missing start, so that none comes up later', () => {
    const person = aReading({ 'judge-informed': [null] })
    expect(told(duty(24), person, 0).missing).toEqual(['handover', 'judge-informed'])
  })

  it('is owed no more to who left before it fell due, and stays missed by who left after', () => {
    const left = (at: number) => handedOver({ 'stay-end': [at] })
    expect(told(duty(24), left(124 * hour), 200 * hour)).toMatchObject({
      kind: 'not-applicable',
      why: 'ended-before-due',
    })
    expect(kind(duty(24), left(124 * hour + 1), 200 * hour)).toBe('overdue')
    expect(kind(duty(24), left(300 * hour), 110 * hour)).toBe('running')
  })
})

describe('a duty of each occurrence', () => {
  const ofEach = (change: Partial<Line>): Line => {
    const line = duty(24, change)
    return { ...line, startsFrom: { ...line.startsFrom, occurrence: 'each' } }
  }
  const handedOverTwice = (acts: readonly number[]) =>
    aReading({ handover: [50 * hour, 100 * hour], 'judge-informed': acts.map((at) => at * hour) })

  it('stands as its first occurrence that is open or was missed', () => {
    const line = ofEach({})
    expect(told(line, handedOverTwice([]), 110 * hour)).toMatchObject({
      kind: 'overdue',
      startEarliest: 50 * hour,
    })
    expect(told(line, handedOverTwice([60]), 110 * hour)).toMatchObject({
      kind: 'running',
      startEarliest: 100 * hour,
    })
    expect(kind(line, handedOverTwice([60, 110]), 120 * hour)).toBe('satisfied')
  })

  it('is met before the occurrence where that serves, but by nothing from before the occurrence before', () => {
    const line = ofEach({ metEvenBefore: true, counted: [{ kind: 'at-that-moment' }] })
    expect(told(line, handedOverTwice([40]), 110 * hour)).toMatchObject({
      kind: 'overdue',
      startEarliest: 100 * hour,
    })
    expect(kind(line, handedOverTwice([40, 90]), 110 * hour)).toBe('satisfied')
    expect(told(line, handedOverTwice([60]), 110 * hour)).toMatchObject({
      kind: 'satisfied-late',
      startEarliest: 50 * hour,
      lateShortest: 10 * hour,
    })
  })
})

describe('an act that may come before the occurrence', () => {
  const line = duty(24, { metEvenBefore: true })
  const ofEach: Line = { ...line, startsFrom: { ...line.startsFrom, occurrence: 'each' } }
  const handedOverTwice = (acts: readonly number[]) =>
    aReading({ handover: [50 * hour, 100 * hour], 'judge-informed': acts.map((at) => at * hour) })

  it('meets one occurrence and not the next one too', () => {
    expect(told(ofEach, handedOverTwice([60]), 110 * hour)).toMatchObject({
      kind: 'running',
      startEarliest: 100 * hour,
    })
    expect(kind(ofEach, handedOverTwice([60]), 125 * hour)).toBe('overdue')
    expect(kind(ofEach, handedOverTwice([60, 90]), 125 * hour)).toBe('satisfied')
    expect(kind(ofEach, handedOverTwice([40, 60]), 125 * hour)).toBe('satisfied')
  })
})

describe('a clock that starts from the end of a time in which nothing was done', () => {
  const other =
    (earliest: number, latest = earliest): DueOfRule =>
    () => ({
      earliest,
      latest,
      count: { kind: 'elapsed', amount: 48, unit: 'hours' },
    })
  const nothing = aReading({})

  it('has not started until that time is over', () => {
    expect(told(duty(24), nothing, 48 * hour, other(48 * hour))).toMatchObject({
      kind: 'not-applicable',
      why: 'not-started',
      missing: [],
    })
  })

  it('counts from then on, and says so', () => {
    expect(told(duty(24), nothing, 48 * hour + 1, other(48 * hour))).toMatchObject({
      startsFromNeverDone: true,
      startEarliest: 48 * hour,
      dueLatest: 72 * hour,
      missing: [],
    })
  })

  it('does not stand in for a start that is recorded without its time', () => {
    const untimed = aReading({ handover: [null] })
    expect(told(duty(24), untimed, 99 * hour, other(48 * hour))).toMatchObject({
      kind: 'cannot-be-computed',
      missing: ['handover'],
    })
  })
})
