import { describe, expect, it } from 'vitest'
import { answerOf } from '../../../tests/support/a-desk'
import { anOpening, aPerson } from '../../../tests/support/an-admission'
import { registerEach } from '../../../tests/support/register-each'
import type { Instant } from '../../core/dates/instant'

const { register } = registerEach()

const active = async () =>
  answerOf(await register().ask('law.packs', {}))
    .packs.filter(({ isActive }) => isActive)
    .map(({ id }) => id)

describe('the packs', () => {
  it('that count are those of the country, the baseline and the house marks, until others are chosen', async () => {
    expect(await active()).toEqual(['house-marks', 'intl', 'mx'])
    answerOf(await register().ask('packs.activate', { packIds: ['us'] }))
    expect(await active()).toEqual(['house-marks', 'us'])
    answerOf(await register().ask('packs.activate', { packIds: null }))
    expect(await active()).toEqual(['house-marks', 'intl', 'mx'])
  })

  it('are chosen among those there are', async () => {
    expect(await register().ask('packs.activate', { packIds: ['intl', 'atlantis'] })).toMatchObject({
      problem: { issues: [{ path: ['packIds', 1], message: 'pack.unknownPack' }] },
    })
  })

  it('tell of each rule how sure it is and when its text is to be checked again', async () => {
    const { packs } = answerOf(await register().ask('law.packs', {}))
    const rule = packs.find(({ id }) => id === 'mx')?.rules.find(({ id }) => id === 'mx-const-21-36h')
    expect(rule).toMatchObject({ origin: 'shipped', force: 'constitution', isPastReview: false })
    expect(rule?.cite).not.toBeNull()
  })
})

describe('law.rule', () => {
  it('runs the worked examples, and each comes out as it says', async () => {
    const { examples } = answerOf(
      await register().ask('law.rule', { packId: 'mx', ruleId: 'mx-const-21-36h' }),
    )
    expect(examples.length).toBeGreaterThanOrEqual(5)
    expect(examples.flatMap(({ differences }) => differences)).toEqual([])
  })

  it('counts whom it touches now, and names the most urgent first', async () => {
    const recent = {
      happened: { precision: 'minute', at: '2026-11-24T10:00:00.000Z' as Instant },
      place: '',
      note: '',
    } as const
    const stay = anOpening({ stop: recent, handover: null, arrival: null, placement: null, order: null })
    answerOf(await register().ask('people.admit', { person: aPerson({ number: 'B' }), stay }))
    answerOf(await register().ask('people.admit', { person: aPerson({ number: 'A' }), stay: anOpening() }))
    const { touches } = answerOf(
      await register().ask('law.rule', { packId: 'mx', ruleId: 'mx-const-21-36h' }),
    )
    expect(touches?.held).toBe(2)
    expect(touches?.lines[0]?.states).toEqual([
      { state: 'running', count: 1 },
      { state: 'overdue', count: 1 },
    ])
    expect(touches?.people.map(({ number, finding }) => [number, finding.kind])).toEqual([
      ['A', 'overdue'],
      ['B', 'running'],
    ])
  })

  it('does not tell whom a protected rule touches to whoever may not read what it rests on', async () => {
    const rule = { packId: 'mx', ruleId: 'mx-lm-113-vulnerable-placement' }
    const before = answerOf(await register().ask('law.rule', rule))
    expect(before.groups).not.toEqual([])
    expect(before.touches).toBeNull()
    register().sit('monitor')
    expect(answerOf(await register().ask('law.rule', rule)).touches).not.toBeNull()
  })
})

describe('the calendars', () => {
  const mexico = async () => {
    const found = answerOf(await register().ask('law.calendars', {})).find(
      ({ calendar }) => calendar.id === 'mx-lfpa',
    )
    if (found === undefined) throw new Error('no calendar')
    return found
  }

  it('say which rules need them, and are unconfirmed until an administrator confirms them by name', async () => {
    const shipped = await mexico()
    expect(shipped).toMatchObject({ isShipped: true, isStored: false, calendar: { confirmed: null } })
    expect(shipped.neededBy.length).toBeGreaterThan(0)
    answerOf(await register().ask('calendars.confirm', { id: 'mx-lfpa' }))
    expect((await mexico()).calendar.confirmed).toEqual({ on: '2026-11-24', byName: 'Test Administrator' })
    expect(await register().ask('calendars.confirm', { id: 'mx-lfpa' })).toMatchObject({
      problem: { why: 'calendar.confirmedAlready' },
    })
  })

  it('are unconfirmed again once changed, and nobody sends a confirmation with them', async () => {
    answerOf(await register().ask('calendars.confirm', { id: 'mx-lfpa' }))
    const { calendar } = await mexico()
    answerOf(
      await register().ask('calendars.save', {
        calendar: { ...calendar, holidays: calendar.holidays.slice(1) },
      }),
    )
    expect((await mexico()).calendar.confirmed).toBeNull()
    expect(await mexico()).toMatchObject({ isStored: true, savedByName: 'Test Administrator' })
  })

  it('are proposed for any country, and nothing is saved by that', async () => {
    const { calendar } = answerOf(
      await register().ask('calendars.propose', {
        country: 'CL',
        region: null,
        fromYear: 2026,
        untilYear: 2026,
      }),
    )
    expect(calendar.confirmed).toBeNull()
    expect(
      answerOf(await register().ask('law.calendars', {})).some((one) => one.calendar.id === calendar.id),
    ).toBe(false)
  })
})

describe('the house alarms', () => {
  it('are what the facility sets, and can be undone', async () => {
    const hours = { 'at-once': 2, 'without-delay': 12, 'promptly-before-a-judge': 24 }
    answerOf(await register().ask('houseAlarms.save', { hours }))
    expect(answerOf(await register().ask('law.packs', {})).houseAlarms).toEqual(hours)
    const last = answerOf(await register().ask('actions.last', {}))
    answerOf(await register().ask('actions.undo', { actionId: last?.actionId ?? '' }))
    const { houseAlarms, suggestedHouseAlarms } = answerOf(await register().ask('law.packs', {}))
    expect(houseAlarms).toEqual(suggestedHouseAlarms)
  })
})
