import { describe, expect, it } from 'vitest'
import { answerOf } from '../../../tests/support/a-desk'
import { anOpening, aPerson, minute } from '../../../tests/support/an-admission'
import { registerEach } from '../../../tests/support/register-each'
import type { Instant } from '../../core/dates/instant'
import type { PlainDate } from '../../core/dates/plain-date'

const at = (text: string) => text as Instant
const hourMs = 3_600_000

const anEnd = (stayId: string, when: string) =>
  ({ stayId, kind: 'release', happened: minute(when), place: '', note: '' }) as const

const { register, admit, file } = registerEach()

describe('release and re-detention', () => {
  const release = async (stayId: string, when: string) => register().ask('stays.release', anEnd(stayId, when))

  it('ends the stay and its placement, and a second stay adds to the time held', async () => {
    const { personId, stayId } = await admit()
    answerOf(await release(stayId, '2026-11-10T23:20:00.000Z'))
    const ended = await file(personId)
    expect(ended.stays[0]).toMatchObject({ state: 'ended', endKind: 'release' })
    expect(ended.stays[0]?.placements[0]?.toAt).toBe('2026-11-10T23:20:00.000Z')
    expect(ended.unitName).toBeNull()

    answerOf(
      await register().ask('stays.open', {
        personId,
        stay: anOpening({
          stop: { happened: minute('2026-11-22T18:00:00.000Z'), place: '', note: '' },
          handover: null,
          arrival: { happened: minute('2026-11-22T20:00:00.000Z'), place: '', note: '' },
          order: null,
        }),
      }),
    )
    const again = await file(personId)
    expect(again.stays.map(({ state }) => state)).toEqual(['held', 'ended'])
    expect(again.continuous?.longestMs).toBe(48 * hourMs)
    expect(again.cumulative.longestMs).toBe((48 + 120) * hourMs)
  })

  it('refuses a second stay while the first goes on', async () => {
    const { personId } = await admit()
    expect(await register().ask('stays.open', { personId, stay: anOpening() })).toEqual({
      ok: false,
      problem: { code: 'conflict', why: 'stay.stillHeld' },
    })
  })

  it('refuses a stay that overlaps another, and says which', async () => {
    const { personId, stayId } = await admit()
    answerOf(await release(stayId, '2026-11-10T23:20:00.000Z'))
    expect(
      await register().ask('stays.open', {
        personId,
        stay: anOpening({
          stop: { happened: minute('2026-11-10T23:00:00.000Z'), place: '', note: '' },
          handover: null,
          arrival: null,
          placement: null,
        }),
      }),
    ).toMatchObject({
      problem: {
        why: 'stay.overlaps',
        detail: { from: '2026-11-05T23:20:00.000Z', until: '2026-11-10T23:20:00.000Z' },
      },
    })
  })

  it('refuses a release before the stop, in the future, and a second one', async () => {
    const { stayId } = await admit()
    expect(await release(stayId, '2026-11-05T23:00:00.000Z')).toMatchObject({
      problem: { why: 'stay.endBeforeStart' },
    })
    expect(await release(stayId, '2026-11-25T00:00:00.000Z')).toMatchObject({
      problem: { issues: [{ path: ['happened'], message: 'event.inFuture' }] },
    })
    answerOf(await release(stayId, '2026-11-10T23:20:00.000Z'))
    expect(await release(stayId, '2026-11-11T23:20:00.000Z')).toMatchObject({
      problem: { why: 'stay.alreadyEnded' },
    })
  })

  it('is taken back whole by undo', async () => {
    const { personId, stayId } = await admit()
    answerOf(await release(stayId, '2026-11-10T23:20:00.000Z'))
    const last = answerOf(await register().ask('actions.last', {}))
    answerOf(await register().ask('actions.undo', { actionId: last?.actionId ?? '' }))
    const back = await file(personId)
    expect(back.stays[0]?.state).toBe('held')
    expect(back.unitName).toBe('A B-07')
  })
})

describe('a move', () => {
  const move = (stayId: string, fromAt: string, unitId = 'unit-1') =>
    register().ask('placements.move', {
      stayId,
      unitId,
      place: 'C-01',
      kind: 'segregation',
      fromAt: at(fromAt),
    })

  it('ends the last placement where the next begins', async () => {
    const { personId, stayId } = await admit()
    answerOf(await move(stayId, '2026-11-08T12:00:00.000Z'))
    const [first, second] = (await file(personId)).stays[0]?.placements ?? []
    expect(first?.toAt).toBe('2026-11-08T12:00:00.000Z')
    expect(second).toMatchObject({ place: 'C-01', kind: 'segregation', toAt: null })
  })

  it('is refused before the stay, before the last move, into the future and to no unit', async () => {
    const { stayId } = await admit()
    const why = async (...args: Parameters<typeof move>) => {
      const answer = await move(...args)
      return answer.ok || answer.problem.code !== 'invalid-input' ? answer : answer.problem.issues[0]?.message
    }
    expect(await why(stayId, '2026-11-05T00:00:00.000Z')).toBe('placement.beforeStay')
    expect(await why(stayId, '2026-11-06T00:00:00.000Z')).toBe('placement.beforeLast')
    expect(await why(stayId, '2026-11-25T00:00:00.000Z')).toBe('event.inFuture')
    expect(await why(stayId, '2026-11-08T00:00:00.000Z', 'unit-9')).toBe('placement.noUnit')
  })
})

describe('a unit that is closed', () => {
  const close = async () => {
    const unit = { name: 'A', kind: 'ordinary', capacity: 30, floorAreaM2: 200 } as const
    const closedOn = '2026-11-06' as PlainDate
    answerOf(await register().ask('units.update', { id: 'unit-1', ...unit, closedOn }))
  }
  const refused = (path: readonly string[], message: string) => ({
    ok: false,
    problem: { code: 'invalid-input', issues: [{ path, message }] },
  })

  it('takes nobody in by a move, nor with an arrival', async () => {
    const { personId, stayId } = await admit()
    await close()
    const moved = { stayId, unitId: 'unit-1', place: '', kind: 'ordinary' } as const
    expect(
      await register().ask('placements.move', { ...moved, fromAt: at('2026-11-08T12:00:00.000Z') }),
    ).toEqual(refused(['unitId'], 'placement.unitClosed'))
    answerOf(await register().ask('stays.release', anEnd(stayId, '2026-11-10T23:20:00.000Z')))
    const again = { happened: minute('2026-11-22T18:00:00.000Z'), place: '', note: '' }
    const stay = anOpening({ stop: again, handover: null, arrival: again, order: null })
    expect(await register().ask('stays.open', { personId, stay })).toEqual(
      refused(['stay', 'placement', 'unitId'], 'placement.unitClosed'),
    )
  })

  it('still is where somebody was before', async () => {
    await close()
    const early = { happened: minute('2026-11-05T23:20:00.000Z'), place: '', note: '' }
    const { personId } = await admit(aPerson(), anOpening({ stop: early, handover: null, arrival: early }))
    expect((await file(personId)).unitName).toBe('A B-07')
  })

  it('is told apart from one that there is not', async () => {
    const placement = { unitId: 'unit-9', place: '', kind: 'ordinary' } as const
    expect(
      await register().ask('people.admit', { person: aPerson(), stay: anOpening({ placement }) }),
    ).toEqual(refused(['stay', 'placement', 'unitId'], 'placement.noUnit'))
  })
})
