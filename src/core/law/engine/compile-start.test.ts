import { describe, expect, it } from 'vitest'
import { aReading, readingOf, type Told } from '../../../../tests/support/a-reading'
import type { MomentName } from '../facts/moment-name'
import { oneRow } from '../reading/fact-columns'
import type { PersonReading } from '../reading/person-reading'
import type { StartsFrom } from '../starts-from'
import { compileStart } from './compile-start'
import { notStarted, type StartHolder, started, startMissing, startUntimed } from './start-reader'

const starts = (change: Partial<StartsFrom>): StartsFrom => ({
  earliestOf: ['handover'],
  butNotBefore: [],
  orLaterIfRecorded: [],
  occurrence: 'first',
  ifMissing: 'ask',
  elseDueOf: null,
  ...change,
})
const compiled = (change: Partial<StartsFrom>, person: PersonReading) => {
  const columns = oneRow()
  const start = compileStart(starts(change), columns)
  columns.fill(person)
  return start
}
const read = (
  change: Partial<StartsFrom>,
  moments: Partial<Record<MomentName, readonly Told[]>>,
  more: Partial<PersonReading> = {},
) => {
  const into: StartHolder = { startEarliest: 1, startLatest: 1, missing: [] }
  const found = compiled(change, aReading(moments, more)).read(0, into, true)
  return [found, into.startEarliest, into.startLatest, into.missing]
}

describe('a start from one moment', () => {
  it('is that moment: the first of several, or the last', () => {
    expect(read({}, { handover: [5, 9] })).toEqual([started, 5, 5, []])
    expect(read({ occurrence: 'last' }, { handover: [5, 9] })).toEqual([started, 9, 9, []])
  })

  it('is asked for where it is missing, unless a missing one has not happened', () => {
    expect(read({}, {})).toEqual([startMissing, Number.NaN, Number.NaN, ['handover']])
    expect(read({ ifMissing: 'not-started' }, {})).toEqual([notStarted, Number.NaN, Number.NaN, []])
  })

  it('is untimed without any time, and has started where only its latest is known; both are named', () => {
    expect(read({}, { handover: [null] })).toEqual([startUntimed, Number.NaN, Number.NaN, ['handover']])
    expect(read({}, { handover: [[Number.NaN, 7]] })).toEqual([started, Number.NaN, 7, ['handover']])
  })
})

describe('a start from several moments', () => {
  const earliestOf: MomentName[] = ['handover', 'arrival']

  it('is the earliest that is recorded', () => {
    expect(read({ earliestOf }, { handover: [8], arrival: [5] })).toEqual([started, 5, 5, []])
    expect(read({ earliestOf }, { arrival: [5] })).toEqual([started, 5, 5, []])
  })

  it('has the bounds of both where they overlap', () => {
    expect(read({ earliestOf }, { handover: [[0, 24]], arrival: [20] })).toEqual([started, 0, 20, []])
  })

  it('has nothing that bounds it from below where one of them has no time', () => {
    const found = read({ earliestOf }, { handover: [null], arrival: [5] })
    expect(found).toEqual([started, Number.NaN, 5, ['handover']])
  })

  it('names all of them where none is recorded', () => {
    expect(read({ earliestOf }, {})).toEqual([startMissing, Number.NaN, Number.NaN, earliestOf])
  })

  it('asks for the birth of who may turn 18 on a day that nobody knows', () => {
    const eighteen = { earliestOf: ['turned-18' as const], ifMissing: 'not-started' as const }
    expect(read(eighteen, {})).toEqual([startMissing, Number.NaN, Number.NaN, ['birth-date']])
    expect(read(eighteen, {}, { ageLeast: 30 })[0]).toBe(notStarted)
  })

  it('asks for the others too, where the one without a time may belong to a stay that has ended', () => {
    const both: MomentName[] = ['measure-started', 'handover']
    const earlier = [{ start: readingOf(0), end: readingOf(5), stops: { longest: [], shortest: [] } }]
    expect(read({ earliestOf: both }, { 'measure-started': [null] })[3]).toEqual(['measure-started'])
    expect(read({ earliestOf: both }, { 'measure-started': [null] }, { earlier })[3]).toEqual(both)
  })
})

describe('a start that is not before another', () => {
  const change = { butNotBefore: ['physical-stop' as const] }

  it('waits for it, by both bounds', () => {
    expect(read(change, { handover: [5], 'physical-stop': [3] })).toEqual([started, 5, 5, []])
    expect(read(change, { handover: [5], 'physical-stop': [[3, 8]] })).toEqual([started, 5, 8, []])
  })

  it('is missing without it, and leaves no start behind', () => {
    expect(read(change, { handover: [5] })).toEqual([startMissing, Number.NaN, Number.NaN, ['physical-stop']])
    expect(read(change, { handover: [null] })[3]).toEqual(['physical-stop', 'handover'])
  })

  it('has not started before what sets it going, whether the other is there or not', () => {
    const waits = { ...change, ifMissing: 'not-started' as const }
    expect(read(waits, { 'physical-stop': [3] })[0]).toBe(notStarted)
  })
})

describe('a start that moves with what may come later', () => {
  const change = { orLaterIfRecorded: ['judge-informed' as const] }

  it('moves to the last of it, and stays where there is none or it came before', () => {
    expect(read(change, { handover: [5], 'judge-informed': [7, 9] })).toEqual([started, 9, 9, []])
    expect(read(change, { handover: [5] })).toEqual([started, 5, 5, []])
    expect(read(change, { handover: [5], 'judge-informed': [2] })).toEqual([started, 5, 5, []])
  })

  it('is untimed where that has no time', () => {
    const found = read(change, { handover: [5], 'judge-informed': [null] })
    expect(found).toEqual([startUntimed, Number.NaN, Number.NaN, ['judge-informed']])
  })
})

describe('each occurrence', () => {
  it('stands in order of time, not before what is needed, without those that nothing bounds', () => {
    const person = aReading({ handover: [null, 2, 9], arrival: [4], 'physical-stop': [3] })
    const start = compiled(
      { earliestOf: ['handover', 'arrival'], butNotBefore: ['physical-stop'], occurrence: 'each' },
      person,
    )
    expect(start.each(0).map(({ earliest }) => earliest)).toEqual([3, 4, 9])
    expect(start.occurrences(0)).toBe(4)
    expect(start.isEach).toBe(true)
    const needsTwo = {
      butNotBefore: ['physical-stop' as const, 'arrival' as const],
      occurrence: 'each' as const,
    }
    const unarrived = compiled(needsTwo, aReading({ handover: [2], 'physical-stop': [3] }))
    expect(unarrived.each(0)).toEqual([{ earliest: 3, latest: 3 }])
  })
})
