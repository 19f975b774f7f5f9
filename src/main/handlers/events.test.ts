import { describe, expect, it } from 'vitest'
import { answerOf } from '../../../tests/support/a-desk'
import { testNow } from '../../../tests/support/a-register'
import { minute } from '../../../tests/support/an-admission'
import { registerEach } from '../../../tests/support/register-each'
import type { Instant } from '../../core/dates/instant'

const at = (text: string) => text as Instant
const hourMs = 3_600_000

const { register, admit, file } = registerEach()

describe('an event', () => {
  it('entered in error stays in the file and counts for nothing', async () => {
    const { personId } = await admit()
    const [stop] = (await file(personId)).stays[0]?.events ?? []
    answerOf(await register().ask('events.markInError', { id: stop?.id ?? '', reason: 'another person' }))
    const found = await file(personId)
    expect(found.stays[0]?.events.map(({ enteredInError }) => enteredInError)).toEqual([true, false, false])
    expect(found.stays[0]?.told.start.at).toBe('2026-11-06T05:50:00.000Z')
    const stay = register().store.reader.raw.prepare('SELECT start_at FROM stay').pluck().get()
    expect(stay).toBe('2026-11-06T05:50:00.000Z')
  })

  it('is corrected with a reason, and the stay is told anew', async () => {
    const { personId } = await admit()
    const [stop] = (await file(personId)).stays[0]?.events ?? []
    answerOf(
      await register().ask('events.correct', {
        id: stop?.id ?? '',
        happened: minute('2026-11-05T22:20:00.000Z'),
        reason: 'checkpoint log p. 3',
      }),
    )
    expect((await file(personId)).stays[0]?.told.start.at).toBe('2026-11-05T22:20:00.000Z')
    const contents = register()
      .store.reader.raw.prepare("SELECT contents FROM change WHERE command = 'events.correct'")
      .pluck()
      .get()
    expect(contents).toContain('checkpoint log p. 3')
    expect(
      await register().ask('events.correct', { id: stop?.id ?? '', place: 'x', reason: ' ' }),
    ).toMatchObject({ problem: { issues: [{ path: ['reason'], message: 'field.required' }] } })
  })

  it('that was corrected says since when, by whom, and which time was recorded first', async () => {
    const { personId } = await admit()
    const stop = async () => (await file(personId)).stays[0]?.events[0]
    const first = await stop()
    expect(first?.correction).toBeNull()
    register().wait(60_000)
    const correct = async (change: object) =>
      answerOf(await register().ask('events.correct', { id: first?.id ?? '', reason: 'the log', ...change }))
    await correct({ place: 'Checkpoint 4' })
    expect((await stop())?.correction).toBeNull()
    await correct({ happened: minute('2026-11-05T22:20:00.000Z') })
    expect((await stop())?.correction).toEqual({
      at: '2026-11-24T18:01:00.000Z',
      byName: 'Test Administrator',
      first: { happenedAt: first?.happenedAt, happenedPrecision: 'minute' },
    })
    expect((await stop())?.recordedAt).toBe(first?.recordedAt)
    const last = answerOf(await register().ask('actions.last', {}))
    answerOf(await register().ask('actions.undo', { actionId: last?.actionId ?? '' }))
    expect((await stop())?.correction).toBeNull()
  })

  it('that had not happened yet plays no part in an earlier answer', async () => {
    const { personId, stayId } = await admit()
    answerOf(
      await register().ask('stays.release', {
        stayId,
        kind: 'release',
        happened: minute('2026-11-10T23:20:00.000Z'),
        place: '',
        note: '',
      }),
    )
    const earlier = await file(personId, at('2026-11-06T23:20:00.000Z'))
    expect(earlier.stays[0]?.state).toBe('held')
    expect(earlier.continuous?.longestMs).toBe(24 * hourMs)
    const before = await file(personId, at('2026-11-01T00:00:00.000Z'))
    expect(before.continuous).toBeNull()
    expect(before.cumulative.longestMs).toBe(0)
  })
})

describe('a release without a time', () => {
  const releaseId = async (personId: string) => {
    const events = (await file(personId)).stays[0]?.events ?? []
    return events.find(({ kind }) => kind === 'release')?.id ?? ''
  }
  const releasedAtSomeTime = async (stayId: string, personId: string) => {
    const happened = { precision: 'unknown' } as const
    answerOf(
      await register().ask('stays.release', { stayId, kind: 'release', happened, place: '', note: '' }),
    )
    return releaseId(personId)
  }
  const lastPlacement = async (personId: string) => (await file(personId)).stays[0]?.placements.at(-1)

  it('opens the placement again when it is withdrawn', async () => {
    const { personId, stayId } = await admit()
    const id = await releasedAtSomeTime(stayId, personId)
    expect((await lastPlacement(personId))?.toAt).toBe(testNow)
    answerOf(await register().ask('events.markInError', { id, reason: 'another person' }))
    expect(await file(personId)).toMatchObject({ unitName: 'A B-07', stays: [{ state: 'held' }] })
    expect((await lastPlacement(personId))?.toAt).toBeNull()
  })

  it('moves the end of the placement when its time becomes known', async () => {
    const { personId, stayId } = await admit()
    const id = await releasedAtSomeTime(stayId, personId)
    answerOf(
      await register().ask('events.correct', {
        id,
        happened: minute('2026-11-10T23:20:00.000Z'),
        reason: 'gate log',
      }),
    )
    expect((await lastPlacement(personId))?.toAt).toBe('2026-11-10T23:20:00.000Z')
  })
})

describe('a placement that began after the release', () => {
  it('is closed as it begins, and opens again when the release is withdrawn', async () => {
    const { personId, stayId } = await admit()
    const moved = { stayId, unitId: 'unit-1', place: 'C-01', kind: 'ordinary' } as const
    answerOf(await register().ask('placements.move', { ...moved, fromAt: at('2026-11-12T12:00:00.000Z') }))
    answerOf(
      await register().ask('stays.release', {
        stayId,
        kind: 'release',
        happened: minute('2026-11-10T23:20:00.000Z'),
        place: '',
        note: '',
      }),
    )
    const ended = (await file(personId)).stays[0]
    expect(ended?.placements.at(-1)?.toAt).toBe('2026-11-12T12:00:00.000Z')
    const id = ended?.events.find(({ kind }) => kind === 'release')?.id ?? ''
    answerOf(await register().ask('events.markInError', { id, reason: 'another person' }))
    expect(await file(personId)).toMatchObject({ unitName: 'A C-01', stays: [{ state: 'held' }] })
  })
})
