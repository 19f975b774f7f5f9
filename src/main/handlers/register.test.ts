import { afterEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { answerOf } from '../../../tests/support/a-desk'
import { anEventRow, aStayRow } from '../../../tests/support/a-person'
import { hoursAgo } from '../../../tests/support/a-register'
import { aRegisterOfSix as allSix } from '../../../tests/support/a-register-of-six'
import { writeRows } from '../../../tests/support/write-rows'
import type { Role } from '../../core/access/roles'
import type { Instant } from '../../core/dates/instant'
import type { registerFilterSchema } from '../../core/register/register-filter'

const open: { close(): void }[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.close()
})

const aRegisterOfSix = (role?: Role) => {
  const made = allSix(role)
  open.push(made)
  return made
}

type Filter = z.input<typeof registerFilterSchema>

const page = async (
  made: ReturnType<typeof aRegisterOfSix>,
  filter: Filter = {},
  asOf: Instant | null = null,
) => {
  return answerOf(await made.ask('register.page', { filter, asOf }))
}
const ids = async (...asked: Parameters<typeof page>) => (await page(...asked)).rows.map(({ id }) => id)

const facet = async (
  made: ReturnType<typeof aRegisterOfSix>,
  name: 'flags' | 'units' | 'passed' | 'ages' | 'nationalities',
  filter: Filter = {},
) => {
  const { facets } = answerOf(await made.ask('register.facets', { filter, facets: [name] }))
  return Object.fromEntries(facets[0]?.values.map(({ value, count }) => [value, count]) ?? [])
}

describe('register.page', () => {
  it('lists those past a mark first and longest over first, the unknown start last, where marks are asked for', async () => {
    const answer = await aRegisterOfSix().ask('register.page', {
      sort: [{ column: 'standing', direction: 'ascending' }],
    })
    expect(answer.ok && answer.value.rows.map(({ id }) => id)).toEqual(['long', 'middle', 'short', 'unknown'])
  })

  it('falls back on the marks among those of whom the law can say nothing', async () => {
    // Of one a stop is recorded, though not when: reasons are owed. Of the others no stop is recorded at all.
    expect(await ids(aRegisterOfSix())).toEqual(['unknown', 'long', 'middle', 'short'])
  })

  it('gives facts of a row and no words', async () => {
    const { rows } = await page(aRegisterOfSix(), { text: 'alvarez' })
    expect(rows).toEqual([
      {
        id: 'short',
        stayId: 's1',
        name: 'Álvarez',
        scriptName: '',
        number: '0003',
        age: { band: 'child', reading: { kind: 'years', years: 16 }, birthKind: 'exact' },
        sex: 'female',
        nationalities: ['HN'],
        unit: 'A',
        place: 'A-12',
        state: 'held',
        startAt: hoursAgo(30),
        startPrecision: 'minute',
        endAt: null,
        endKind: null,
        longestMs: 30 * 3_600_000,
        shortestMs: 30 * 3_600_000,
        passed: { ruleId: 'house-24-hours', at: hoursAgo(6), overMs: 6 * 3_600_000, isDisputed: false },
        // The mark of 48 hours is soon from 12 h before.
        next: { ruleId: 'house-48-hours', at: hoursAgo(-18), isSoon: false },
        authority: { kind: 'none' },
        law: expect.objectContaining({ state: 'unknown' }),
        flags: ['interpreter-needed'],
        restricted: 1,
      },
    ])
  })

  it('calls a mark due soon by the hours of its rule', async () => {
    const soon = async (hoursLater: number) =>
      (await page(aRegisterOfSix(), { text: 'alvarez' }, hoursAgo(-hoursLater))).rows[0]?.next
    // Held 35 h and 36 h: the mark of 48 hours is soon from 12 h before.
    expect(await soon(5)).toMatchObject({ ruleId: 'house-48-hours', isSoon: false })
    expect(await soon(6)).toMatchObject({ ruleId: 'house-48-hours', isSoon: true })
  })

  it('shows the number of someone without a name, and says that their time is unknown', async () => {
    const { rows } = await page(aRegisterOfSix(), { standings: ['start-unknown'] })
    expect(rows).toMatchObject([
      { id: 'unknown', name: '', number: 'X-77', longestMs: null, passed: null, next: null },
    ])
  })

  it.each<[string, Filter, string[]]>([
    ['a unit', { units: ['unit-2'] }, ['long', 'middle']],
    ['no unit', { units: ['none'] }, ['unknown']],
    ['a sex', { sexes: ['female'] }, ['short']],
    ['one of several nationalities', { nationalities: ['ET'] }, ['middle']],
    ['a child or a claimed child', { ages: ['child', 'says-child'] }, ['long', 'short']],
    ['a length of time', { timeHeld: ['to-7d'] }, ['middle']],
    ['an unknown length of time', { timeHeld: ['unknown'] }, ['unknown']],
    ['the longest mark passed', { passed: ['house-72-hours'] }, ['middle']],
    ['no mark passed', { passed: ['none'] }, ['unknown']],
    ['a mark passed at least', { over: 'house-72-hours' }, ['long', 'middle']],
    ['a mark that no pack has', { over: 'no-such-rule' }, []],
    ['a mark passed today', { windows: ['passed-24h'] }, ['middle', 'short']],
    ['a mark due in a day', { windows: ['due-24h'] }, ['short']],
    ['no order at all', { authorities: ['none'] }, ['long', 'middle', 'short', 'unknown']],
    ['a flag', { flags: ['interpreter-needed'] }, ['short']],
    ['a number', { text: '000' }, ['short']],
    ['the end of a number', { text: '003' }, ['short']],
    ['another authority’s number', { text: 'X-7' }, ['unknown']],
    ['the same in small letters', { text: 'x-77' }, ['unknown']],
    ['two lists at once', { units: ['unit-2'], nationalities: ['ER'] }, ['middle']],
    ['those no longer held', { scope: 'released' }, ['released']],
    ['everyone', { scope: 'all' }, ['long', 'middle', 'short', 'unknown', 'released', 'visitor']],
    ['everyone of an age', { scope: 'all', ages: ['older'] }, ['middle', 'released']],
    ['everyone past a length', { scope: 'all', timeHeld: ['to-7d'] }, ['middle', 'released']],
  ])('narrows to %s', async (_, filter, expected) => {
    expect((await ids(aRegisterOfSix(), filter)).toSorted()).toEqual(expected.toSorted())
  })

  it('tells who was held at an earlier instant', async () => {
    expect(await ids(aRegisterOfSix(), {}, hoursAgo(950))).toEqual(['released', 'unknown'])
  })

  it('counts an ended stay of unknown start as past every mark that it surely passed', async () => {
    const made = aRegisterOfSix()
    writeRows(made, (work) => {
      const times = {
        startAt: null,
        startKind: null,
        startPrecision: 'unknown',
        endKind: 'release',
        endPrecision: 'minute',
      }
      work.insert('stay', aStayRow('s6', 'visitor', { ...times, endAt: hoursAgo(10) }))
      for (const [id, kind, happenedAt] of [
        ['e7', 'stop', null],
        ['e8', 'arrival', hoursAgo(70)],
        ['e9', 'release', hoursAgo(10)],
      ] as const)
        work.insert('event', anEventRow(id, { id: 's6', personId: 'visitor' }, { kind, happenedAt }))
    })
    const { rows } = await page(made, { scope: 'released', text: 'espinoza' })
    expect(rows).toMatchObject([
      { id: 'visitor', longestMs: null, shortestMs: 60 * 3_600_000, passed: { ruleId: 'house-48-hours' } },
    ])
  })

  it('tells how long an ended stay lasted', async () => {
    const { rows } = await page(aRegisterOfSix(), { scope: 'released' })
    expect(rows).toMatchObject([
      {
        state: 'released',
        longestMs: 100 * 3_600_000,
        endKind: 'release',
        passed: { ruleId: 'house-72-hours' },
      },
    ])
  })

  it.each([
    'name',
    'number',
    'age',
    'nationality',
    'sex',
    'unit',
    'timeHeld',
    'start',
    'next',
    'authority',
    'standing',
  ] as const)('can be ordered by %s in every scope and both directions', async (column) => {
    const made = aRegisterOfSix()
    for (const scope of ['held', 'released', 'all'] as const)
      for (const direction of ['ascending', 'descending'] as const) {
        const answer = await made.ask('register.page', { filter: { scope }, sort: [{ column, direction }] })
        expect(answer.ok && answer.value.rows.length).toBe({ held: 4, released: 1, all: 6 }[scope])
      }
  })

  it('orders by name without regard to marks', async () => {
    const answer = await aRegisterOfSix().ask('register.page', {
      sort: [{ column: 'name', direction: 'ascending' }],
    })
    expect(answer.ok && answer.value.rows.map(({ id }) => id)).toEqual(['short', 'middle', 'long', 'unknown'])
  })

  it('hands out a page and says how many there are', async () => {
    const answer = await aRegisterOfSix().ask('register.page', { offset: 1, limit: 2 })
    expect(answer.ok && [answer.value.total, answer.value.rows.map(({ id }) => id)]).toEqual([
      4,
      ['long', 'middle'],
    ])
  })

  it('shows a lawyer only the people assigned to them, in rows, facets and counts', async () => {
    const made = aRegisterOfSix('lawyer')
    expect(await ids(made)).toEqual(['middle'])
    expect(await ids(made, { scope: 'all' })).toEqual(['middle'])
    expect(await facet(made, 'nationalities')).toEqual({ ER: 1, ET: 1 })
    const counts = await made.ask('register.counts', {})
    expect(counts.ok && counts.value.held).toBe(1)
  })
})

describe('protected flags', () => {
  it('are named to those who may read them, and only said to be there to others', async () => {
    const [seen] = (await page(aRegisterOfSix('health-worker'), { text: 'alvarez' })).rows
    expect([seen?.flags.toSorted(), seen?.restricted]).toEqual([['interpreter-needed', 'pregnant'], 0])
    const [hidden] = (await page(aRegisterOfSix('custody-officer'), { text: 'alvarez' })).rows
    expect([hidden?.flags, hidden?.restricted]).toEqual([['interpreter-needed'], 1])
  })
  it('cannot be found out by filtering or by counts', async () => {
    const officer = aRegisterOfSix('custody-officer')
    expect(await ids(officer, { flags: ['pregnant'] })).toEqual([])
    expect(await facet(officer, 'flags')).toEqual({ 'interpreter-needed': 1 })
    expect(await facet(aRegisterOfSix('health-worker'), 'flags')).toEqual({
      'interpreter-needed': 1,
      pregnant: 1,
    })
  })
  it('leave a note of the look, once while the register stays open', async () => {
    const made = aRegisterOfSix('health-worker')
    await page(made)
    await page(made)
    expect(
      made.store.reader.raw.prepare('SELECT person_id AS who, field_group AS what FROM look').all(),
    ).toEqual([{ who: 'short', what: 'health' }])
  })
})

describe('register.facets', () => {
  it('counts each value under the other filters and not under its own', async () => {
    const made = aRegisterOfSix()
    expect(await facet(made, 'units', { units: ['unit-1'] })).toEqual({ 'unit-1': 1, 'unit-2': 2, none: 1 })
    expect(await facet(made, 'passed', { units: ['unit-2'] })).toEqual({
      'house-72-hours': 1,
      'house-14-days': 1,
    })
    expect(await facet(made, 'ages')).toEqual({ child: 1, older: 1, 'says-child': 1, unknown: 1 })
    expect(await facet(made, 'ages', { scope: 'all' })).toEqual({
      child: 1,
      older: 2,
      'says-child': 1,
      unknown: 2,
    })
  })
  it('leaves out only its own of several filters, and counts each nationality of a person', async () => {
    const made = aRegisterOfSix()
    const filter: Filter = { units: ['unit-1'], sexes: ['male'] }
    expect(await facet(made, 'units', { ...filter })).toEqual({ 'unit-2': 2 })
    expect(await facet(made, 'ages', { ...filter })).toEqual({})
    expect(await facet(made, 'ages', { ...filter, units: ['unit-2'] })).toEqual({ older: 1, 'says-child': 1 })
    expect(await facet(made, 'nationalities', { sexes: ['male'] })).toEqual({ ER: 1, ET: 1, GT: 1 })
  })
  it('answers for every facet in every scope', async () => {
    const made = aRegisterOfSix()
    for (const scope of ['held', 'released', 'all'] as const) {
      const answer = await made.ask('register.facets', { filter: { scope, text: 'a', units: ['unit-1'] } })
      expect(answer.ok && answer.value.facets).toHaveLength(14)
    }
  })
})

describe('register.counts', () => {
  it('counts who is past each mark, marked as house marks', async () => {
    const answer = await aRegisterOfSix().ask('register.counts', {})
    if (!answer.ok) throw new Error('refused')
    expect([answer.value.held, answer.value.startUnknown]).toEqual([4, 1])
    expect(answer.value.passed.map(({ count }) => count)).toEqual([3, 2, 2, 1, 0, 0, 0, 0, 0, 0])
    expect(answer.value.passed.every(({ isHouse }) => isHouse)).toBe(true)
  })
})
