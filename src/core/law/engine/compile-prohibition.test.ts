import { describe, expect, it } from 'vitest'
import { aLine, aReading, readingOf, type Told } from '../../../../tests/support/a-reading'
import { zoneDays } from '../../dates/zone-days'
import { suggestedHouseAlarmHours } from '../count'
import type { MomentName } from '../facts/moment-name'
import { findingKinds, reasonsNotApplicable } from '../finding'
import type { Prohibition } from '../prohibition'
import { oneRow } from '../reading/fact-columns'
import { type PersonReading, yes } from '../reading/person-reading'
import { newCell } from './cell'
import { compileLine } from './compile-line'
import type { Onset } from './compile-onset'
import { compileProhibition } from './compile-prohibition'

const hour = 3_600_000
const env = { zone: zoneDays('UTC'), calendar: () => null, houseAlarms: suggestedHouseAlarmHours }
const absolute: Prohibition = {
  strength: 'absolute',
  forbids: 'holding',
  unless: null,
  onlyFromThen: false,
  onlyDuringTheTime: false,
}
const presumed: Prohibition = {
  ...absolute,
  strength: 'presumption',
  unless: { happened: 'individual-reasons-recorded' },
}
const line = { ...aLine(24), startsFrom: { ...aLine(24).startsFrom, earliestOf: ['handover' as const] } }

const said = (prohibition: Prohibition, person: PersonReading, now: number, onset: Onset | null = null) => {
  const columns = oneRow()
  const clock = compileLine(line, 'rule', 0, columns, env, null)
  const run = compileProhibition(prohibition, clock, columns, onset)
  columns.fill(person)
  const cell = newCell(now, true)
  run(0, cell)
  return { ...cell, kind: findingKinds[cell.state], why: reasonsNotApplicable[cell.because] }
}
const held = (
  moments: Partial<Record<MomentName, readonly Told[]>> = {},
  change: Partial<PersonReading> = {},
) => aReading({ 'physical-stop': [10 * hour], handover: [5 * hour], ...moments }, change)

describe('a prohibition on holding', () => {
  it('is broken at the very moment, but not before the person is held', () => {
    expect(said(absolute, held(), 10 * hour)).toMatchObject({ kind: 'breached', since: 10 * hour })
  })

  it('is broken from when what it hangs on began', () => {
    expect(said(absolute, held(), 50 * hour, (_person, since) => Math.max(since, 30 * hour))).toMatchObject({
      kind: 'breached',
      since: 30 * hour,
    })
  })

  it('says nothing where nobody knows since when it holds, and names the moment', () => {
    const unknown = aReading({ 'physical-stop': [0] })
    expect(said(absolute, unknown, 9 * hour)).toMatchObject({
      kind: 'cannot-be-computed',
      missing: ['handover'],
    })
  })

  it('is broken, and misses nothing, where only the latest moment since which it holds is known', () => {
    const bounded = held({ handover: [[Number.NaN, 15 * hour]] })
    expect(said(absolute, bounded, 50 * hour)).toMatchObject({
      kind: 'breached',
      since: 15 * hour,
      missing: [],
    })
  })

  it('stays broken after the release, for as long as it was', () => {
    const released = held({ 'stay-end': [[40 * hour, 44 * hour]] }, { state: 'ended' })
    expect(said(absolute, released, 99 * hour)).toMatchObject({
      kind: 'satisfied-late',
      lateShortest: 30 * hour,
      lateLongest: 34 * hour,
    })
  })

  it('was not broken by a stay that ended when it began', () => {
    const released = held({ handover: [40 * hour], 'stay-end': [40 * hour] }, { state: 'ended' })
    expect(said(absolute, released, 99 * hour)).toMatchObject({
      kind: 'not-applicable',
      why: 'ended-before-due',
    })
  })

  it('is not broken while at large', () => {
    const away = held({}, { state: 'at-large', atLargeSince: readingOf(20 * hour) })
    expect(said(absolute, away, 99 * hour)).toMatchObject({ kind: 'not-applicable', why: 'at-large' })
  })
})

describe('a prohibition for a time', () => {
  const notice = { ...absolute, onlyDuringTheTime: true }

  it('is broken until the time has run, and was broken then for as long as it held', () => {
    expect(said(notice, held(), 29 * hour - 1)).toMatchObject({ kind: 'breached', since: 10 * hour })
    expect(said(notice, held(), 29 * hour)).toMatchObject({ kind: 'satisfied-late', lateShortest: 19 * hour })
  })

  it('was broken until an escape that came before', () => {
    const away = held({}, { state: 'at-large', atLargeSince: readingOf([20 * hour, 22 * hour]) })
    expect(said(notice, away, 99 * hour)).toMatchObject({
      kind: 'satisfied-late',
      lateShortest: 10 * hour,
      lateLongest: 12 * hour,
    })
  })

  it('never concerned who was stopped after it', () => {
    const later = held({ 'physical-stop': [29 * hour] })
    expect(said(notice, later, 99 * hour)).toMatchObject({ kind: 'not-applicable', why: 'time-over' })
  })
})

describe('a presumption against holding', () => {
  const reasons = held({ 'individual-reasons-recorded': [30 * hour] })

  it('is broken while the reason is not recorded, and names it', () => {
    expect(said(presumed, held(), 20 * hour)).toMatchObject({
      kind: 'breached',
      missing: ['individual-reasons-recorded'],
    })
  })

  it('names of several reasons those that are not there', () => {
    const two: Prohibition = {
      ...presumed,
      unless: {
        all: [{ happened: 'individual-reasons-recorded' }, { happened: 'best-interests-found' }],
      },
    }
    expect(said(two, reasons, 40 * hour)).toMatchObject({
      kind: 'breached',
      missing: ['best-interests-found'],
    })
  })

  it('is excused by a reason that was written down later, from the beginning', () => {
    expect(said(presumed, reasons, 40 * hour)).toMatchObject({ kind: 'satisfied', missing: [] })
  })

  it('is excused by an authority that came later from then on only', () => {
    const ordered: Prohibition = {
      ...presumed,
      unless: { is: 'court-ordered-detention' },
      onlyFromThen: true,
    }
    const person = held(
      {},
      {
        conditions: new Map([['court-ordered-detention', yes]]),
        recorded: new Map([
          [
            'court-ordered-detention',
            { yes: [{ from: 30 * hour, until: Number.POSITIVE_INFINITY }], no: [] },
          ],
        ]),
      },
    )
    expect(said(ordered, person, 40 * hour)).toMatchObject({
      kind: 'satisfied-late',
      lateShortest: 20 * hour,
    })
    expect(said({ ...ordered, onlyFromThen: false }, person, 40 * hour)).toMatchObject({ kind: 'satisfied' })
  })
})

describe('a forbidden act', () => {
  const informing: Prohibition = {
    ...presumed,
    forbids: { act: 'consulate-informed' },
    unless: { happened: 'consular-notice-asked' },
  }

  it('is nothing until it is done, and broken when it is', () => {
    expect(said(informing, held(), 99 * hour)).toMatchObject({ kind: 'satisfied', missing: [] })
    expect(said(informing, held({ 'consulate-informed': [20 * hour] }), 99 * hour)).toMatchObject({
      kind: 'breached',
      since: 20 * hour,
    })
  })

  it('is excused by what was there by then, and not by what came after', () => {
    const asked = (at: number) =>
      said(informing, held({ 'consulate-informed': [20 * hour], 'consular-notice-asked': [at] }), 99 * hour)
        .kind
    expect(asked(20 * hour)).toBe('satisfied')
    expect(asked(20 * hour + 1)).toBe('breached')
  })

  it('counts from when the ban began if it has no time, and not at all if it was done before', () => {
    expect(said(informing, held({ 'consulate-informed': [null] }), 99 * hour)).toMatchObject({
      kind: 'breached',
      since: 5 * hour,
    })
    expect(said(informing, held({ 'consulate-informed': [4 * hour] }), 99 * hour).kind).toBe('satisfied')
  })
})
