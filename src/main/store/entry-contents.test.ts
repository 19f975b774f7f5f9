import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { briefRow, type Entity } from './entities'
import { contentsText, type RowChange, readContents } from './entry-contents'

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
const contact = fc.record({ id: fc.uuid(), personId: owner, kind: fc.constant('lawyer'), name: fc.string() })
const whole = fc.oneof(
  event.map((row) => ({ entity: 'event' as Entity, row })),
  contact.map((row) => ({ entity: 'contact' as Entity, row })),
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

describe('the contents of an entry', () => {
  it('are read as they were told, whatever their rows share', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), fc.string(), (rows, reason) => {
        const read = readContents(contentsText(reason, rows))
        expect(read.rows).toEqual(rows)
        expect(read.reason).toBe(reason)
      }),
      { numRuns: 2000 },
    )
  })

  it('tell once what the rows of a person’s file share', () => {
    const row = (id: string): RowChange => ({
      entity: 'event',
      id,
      before: null,
      after: { personId: 'person-1', recordedBy: 'user-1', kind: 'stop' },
    })
    expect(contentsText('', [row('a'), row('b')]).split('person-1')).toHaveLength(2)
  })

  it('never have the same text twice, so that an erased one cannot be guessed', () => {
    expect(contentsText('', [])).not.toBe(contentsText('', []))
  })
})
