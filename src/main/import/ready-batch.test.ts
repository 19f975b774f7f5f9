import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aRegister, testNow } from '../../../tests/support/a-register'
import { readTold, tellAs } from '../../../tests/support/read-told'
import { writeRows } from '../../../tests/support/write-rows'
import type { Instant } from '../../core/dates/instant'
import type { PlainDate } from '../../core/dates/plain-date'
import type { Draft } from '../../core/import/draft'
import { briefRow, statementsOf } from '../store/entities'
import type { ShapedRows } from '../store/shaped-rows'
import type { UnitOfWork } from '../store/unit-of-work'
import { verifyRegister } from '../store/verify-register'
import { type DraftContext, type DraftRows, draftRows, orderedRows } from './draft-rows'
import { type ReadyBatch, readyBatches, type TellAs } from './ready-batch'

const context: DraftContext = {
  zone: 'America/Mexico_City',
  recordedAt: testNow,
  recordedBy: 'user-1',
  units: new Map([['a', 'unit-1']]),
}

const on = '2026-10-03' as PlainDate
const text = fc.oneof(fc.constantFrom('', 'Ana', '"quoted" \\ \t', 'ሰላም', '🙂\u0001\u2028'), fc.string())
const time = fc.constantFrom(
  { precision: 'unknown' as const },
  { precision: 'day' as const, at: '2026-10-03T06:00:00.000Z' as Instant, on },
  { precision: 'minute' as const, at: '2026-10-03T15:30:00.000Z' as Instant, on },
)
const drafts: fc.Arbitrary<Draft> = fc.record({
  line: fc.integer({ min: 2, max: 9999 }),
  familyName: text,
  givenName: text,
  scriptName: text,
  number: fc.option(text, { nil: null }),
  identifiers: fc.array(fc.record({ kind: fc.constant('case-number' as const), value: text }), {
    maxLength: 2,
  }),
  birth: fc.constantFrom({ kind: 'unknown' as const }, { kind: 'year' as const, year: 1990 }),
  sex: fc.constantFrom('male' as const, 'unknown' as const),
  nationalities: fc.constantFrom([], ['HN']),
  languages: fc.constantFrom([], ['es']),
  note: text,
  events: fc.array(fc.record({ kind: fc.constantFrom('stop' as const, 'arrival' as const), time }), {
    minLength: 1,
    maxLength: 3,
  }),
  unit: fc.constantFrom(null, 'A', 'elsewhere'),
  order: fc.option(fc.record({ kind: fc.constant('immigration' as const), number: text }), { nil: null }),
  hasAskedAsylum: fc.boolean(),
  missing: fc.constant([]),
  ambiguousTime: fc.constant(false),
})

const readied = (rows: readonly DraftRows[], as: TellAs): ReadyBatch => {
  const batches = readyBatches(as)
  for (const one of rows) batches.add(one)
  return batches.take(rows.length, rows.length)
}

const asToldBy = (work: UnitOfWork): TellAs => ({
  head: work.head(),
  header: { ...work.action, entity: 'person' },
  reason: 'list.csv',
})
const testLater = '2026-11-24T18:00:00.001Z' as Instant

describe('people made ready for the writer', () => {
  it('are told as any other new rows are', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const rows = draftRows(draft, context, 'list.csv')
        const [contents] = readTold(readied([rows], tellAs('list "1".csv')).entries)
        expect(contents).toEqual({
          salt: expect.stringMatching(/^[0-9a-z]{26}$/),
          reason: 'list "1".csv',
          rows: orderedRows(rows).map(([entity, row]) => ({
            entity,
            id: row.id,
            before: null,
            after: briefRow(entity, { ...row }),
          })),
        })
      }),
      { numRuns: 500 },
    )
  })

  it('lie in the register as they were made, and the log says the same', () => {
    const register = aRegister()
    try {
      const lists = fc.sample(fc.array(drafts, { minLength: 1, maxLength: 60 }), {
        seed: 20261124,
        numRuns: 8,
      })
      for (const list of lists) {
        const rows = list.map((draft) => draftRows(draft, context, 'list.csv'))
        writeRows(register, (work) => work.insertTold(readied(rows, asToldBy(work))))
        for (const [entity, row] of rows.flatMap(orderedRows))
          expect(statementsOf(register.store.reader, entity).find(row.id)).toEqual(row)
      }
      const { chain, rows } = verifyRegister(register.store.reader, [])
      expect(chain.broken).toBeNull()
      expect(chain.entries).toBe(lists.flat().length + 3)
      expect(rows?.stray).toBeNull()
    } finally {
      register.close()
    }
  })

  it.each<[string, (as: TellAs) => TellAs]>([
    ['at another time', (as) => ({ ...as, header: { ...as.header, recordedAt: testLater } })],
    ['by somebody else', (as) => ({ ...as, header: { ...as.header, userId: 'user-2' } })],
    ['in another action', (as) => ({ ...as, header: { ...as.header, actionId: 'action-2' } })],
    ['under another command', (as) => ({ ...as, header: { ...as.header, command: 'people.update' } })],
    ['after another entry', (as) => ({ ...as, head: { ...as.head, hash: Buffer.alloc(32) } })],
    ['elsewhere in the log', (as) => ({ ...as, head: { ...as.head, seq: as.head.seq + 1 } })],
  ])('are not taken when they were made ready to be recorded %s', (_, other) => {
    const register = aRegister()
    try {
      const rows = fc.sample(drafts, { seed: 7, numRuns: 1 }).map((draft) => draftRows(draft, context, ''))
      expect(() =>
        writeRows(register, (work) => work.insertTold(readied(rows, other(asToldBy(work))))),
      ).toThrow(/this very/)
    } finally {
      register.close()
    }
  })

  const references = [
    ['identifier', 'personId', 'person'],
    ['stay', 'personId', 'person'],
    ['stay', 'unitId', 'unit'],
    ['event', 'stayId', 'stay'],
    ['placement', 'stayId', 'stay'],
    ['placement', 'personId', 'person'],
    ['placement', 'unitId', 'unit'],
    ['detentionOrder', 'stayId', 'stay'],
    ['detentionOrder', 'personId', 'person'],
    ['flag', 'personId', 'person'],
  ] as const

  const everyKind: Draft = {
    ...(fc.sample(drafts, { seed: 7, numRuns: 1 })[0] as Draft),
    identifiers: [{ kind: 'case-number', value: 'C-1' }],
    events: [
      {
        kind: 'arrival',
        time: { precision: 'day', at: '2026-10-03T06:00:00.000Z' as Instant, on },
      },
    ],
    unit: 'A',
    order: { kind: 'immigration', number: '7' },
    hasAskedAsylum: true,
  }

  /** The same batch, with what its rows of one entity say in one field changed. */
  const changed = (
    batch: ReadyBatch,
    entity: string,
    change: (rows: ShapedRows) => ShapedRows,
  ): ReadyBatch => ({
    ...batch,
    rows: batch.rows.map((rows) => (rows.entity === entity ? change(rows) : rows)),
  })

  it.each(references)(
    'are not taken when a new %s names in %s a %s that is not there',
    (entity, field, to) => {
      const register = aRegister()
      try {
        const refused = new RegExp(`a ${to} for the ${field} of a new ${entity}`)
        const write = (change: (rows: ShapedRows) => ShapedRows) =>
          writeRows(register, (work) =>
            work.insertTold(
              changed(readied([draftRows(everyKind, context, '')], asToldBy(work)), entity, change),
            ),
          )
        expect(() =>
          write((rows) => ({ ...rows, values: rows.values.with(rows.fields.indexOf(field), 'a-stranger') })),
        ).toThrow(refused)
        register.store.writer?.raw.exec('ROLLBACK')
        const isOptional = entity === 'stay' && field === 'unitId'
        const left = () =>
          write((rows) => ({
            ...rows,
            fields: rows.fields.filter((each) => each !== field),
            values: rows.values.filter((_, at) => at !== rows.fields.indexOf(field)),
          }))
        if (isOptional) left()
        else expect(left).toThrow(refused)
      } finally {
        register.close()
      }
    },
  )

  it('refer only to rows that come before them, whatever shapes a batch has', () => {
    const entities = readied(
      fc.sample(drafts, { seed: 7, numRuns: 40 }).map((draft) => draftRows(draft, context, '')),
      tellAs('list.csv'),
    ).rows.map(({ entity }) => entity)
    const places = ['person', 'identifier', 'stay', 'event', 'placement', 'detentionOrder', 'flag']
    expect(entities.map((entity) => places.indexOf(entity))).toEqual(
      entities.map((entity) => places.indexOf(entity)).toSorted((one, two) => one - two),
    )
    expect(new Set(entities).size).toBe(7)
  })
})
