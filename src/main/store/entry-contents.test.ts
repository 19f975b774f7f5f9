import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Instant } from '../../core/dates/instant'
import { briefRow, type Entity } from './entities'
import { type About, contentsText, type RowChange, readContents } from './entry-contents'

const owner = fc.constantFrom('person-1', 'person-2')
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const event = fc.record({
  id: fc.uuid(),
  stayId: fc.constantFrom('stay-1', 'stay-2'),
  personId: owner,
  kind: fc.constantFrom('stop', 'release'),
  happenedAt: maybe(fc.constantFrom('2026-11-24T18:00:00.000Z')),
  recordedAt: fc.constantFrom('2026-11-24T18:00:00.000Z', '2026-11-25T18:00:00.000Z'),
  recordedBy: fc.constantFrom('user-1', 'user-2', ''),
  place: fc.string({ maxLength: 3 }),
})
const stay = fc.record({ id: fc.constantFrom('stay-1', 'stay-2'), personId: owner, place: fc.constant('A') })
const person = fc.record({
  id: owner,
  familyName: fc.string({ maxLength: 3 }),
  createdAt: fc.constantFrom('2026-11-24T18:00:00.000Z', '2026-11-25T18:00:00.000Z'),
})
const contact = fc.record({ id: fc.uuid(), personId: owner, kind: fc.constant('lawyer'), name: fc.string() })
const whole = fc.oneof(
  event.map((row) => ({ entity: 'event' as Entity, row })),
  contact.map((row) => ({ entity: 'contact' as Entity, row })),
  stay.map((row) => ({ entity: 'stay' as Entity, row })),
  person.map((row) => ({ entity: 'person' as Entity, row })),
)
const change = fc.oneof(
  whole.map(
    ({ entity, row }): RowChange => ({ entity, id: row.id, before: null, after: briefRow(entity, row) }),
  ),
  whole.map(
    ({ entity, row }): RowChange => ({ entity, id: row.id, before: briefRow(entity, row), after: null }),
  ),
  fc.uuid().map(
    (id): RowChange => ({
      entity: 'event',
      id,
      before: { recordedBy: 'user-1', happenedAt: null },
      after: { recordedBy: 'user-2', happenedAt: '2026-11-24T18:00:00.000Z' },
    }),
  ),
)

const anyAbout: fc.Arbitrary<About> = fc.record({
  recordedAt: fc.constant('2026-11-24T18:00:00.000Z' as Instant),
  userId: fc.constantFrom('user-1', 'user-3'),
  entity: fc.constantFrom('person', 'stay'),
  entityId: fc.constantFrom('person-1', 'stay-1'),
})
const about: About = {
  recordedAt: '2026-11-24T18:00:00.000Z' as Instant,
  userId: 'user-1',
  entity: 'person',
  entityId: 'person-1',
}

describe('the contents of an entry', () => {
  it('are read as they were told, whatever their rows share', () => {
    fc.assert(
      fc.property(anyAbout, fc.array(change, { maxLength: 6 }), fc.string(), (header, rows, reason) => {
        const read = readContents({ ...header, contents: contentsText(header, reason, rows) })
        expect(read.rows).toEqual(rows)
        expect(read.reason).toBe(reason)
      }),
      { numRuns: 2000 },
    )
  })

  it('do not tell again what the header or the stay before them says', () => {
    const added = (entity: string, id: string, fields: object): RowChange => ({
      entity,
      id,
      before: null,
      after: { personId: 'person-1', ...fields },
    })
    const recorded = { recordedAt: about.recordedAt, recordedBy: 'user-1' }
    const text = contentsText(about, 'list', [
      {
        entity: 'person',
        id: 'person-1',
        before: null,
        after: { familyName: 'Flores', createdAt: about.recordedAt },
      },
      added('stay', 'stay-1', {}),
      added('event', 'event-1', { stayId: 'stay-1', kind: 'stop', ...recorded }),
    ])
    expect(JSON.parse(text).rows).toEqual([
      ['person', 0, 0, { familyName: 'Flores' }],
      ['stay', 'stay-1', 0, {}],
      ['event', 'event-1', 0, { kind: 'stop' }],
    ])
  })

  it('are read in their first form too, which left nothing to the header', () => {
    const contents = JSON.stringify({
      salt: 'ab',
      reason: 'list',
      same: { personId: 'person-2', recordedAt: '2026-11-20T08:00:00.000Z' },
      rows: [
        ['event', 'event-1', 0, { stayId: 'stay-1', kind: 'stop', recordedBy: 'user-2' }],
        ['event', 'event-2', 0, { stayId: 'stay-1', kind: 'release', personId: null }],
        ['stay', 'stay-1', { place: '' }, { place: 'A' }],
      ],
    })
    expect(readContents({ ...about, contents }).rows).toEqual([
      {
        entity: 'event',
        id: 'event-1',
        before: null,
        after: {
          stayId: 'stay-1',
          kind: 'stop',
          recordedBy: 'user-2',
          personId: 'person-2',
          recordedAt: '2026-11-20T08:00:00.000Z',
        },
      },
      {
        entity: 'event',
        id: 'event-2',
        before: null,
        after: { stayId: 'stay-1', kind: 'release', recordedAt: '2026-11-20T08:00:00.000Z' },
      },
      { entity: 'stay', id: 'stay-1', before: { place: '' }, after: { place: 'A' } },
    ])
  })

  it('never have the same text twice, so that an erased one cannot be guessed', () => {
    expect(contentsText(about, '', [])).not.toBe(contentsText(about, '', []))
  })
})
