import { expect, it } from 'vitest'
import type { FieldChange } from '../../../core/changes/changes-questions'
import type { Instant } from '../../../core/dates/instant'
import { changeRows } from './change-rows'

const change = (
  seq: number,
  field: string,
  before: unknown,
  after: unknown,
  canRestore = false,
): FieldChange => ({
  seq,
  actionId: 'a',
  recordedAt: '2026-11-24T18:00:00.000Z' as Instant,
  userName: '',
  command: '',
  entity: 'event',
  entityId: 'event-1',
  field,
  before,
  after,
  reason: '',
  restricted: null,
  canRestore,
})

it('tells a thing that was added as one line with its facts, without what the program keeps for itself', () => {
  const [row, ...rest] = changeRows([
    change(1, 'kind', null, 'stop'),
    change(1, 'place', null, 'km 41'),
    change(1, 'stayId', null, 's'),
  ])
  expect(rest).toEqual([])
  expect(row?.kind).toBe('added')
  expect(row?.kind === 'added' && row.fields.map(({ field }) => field)).toEqual(['kind', 'place'])
})

it('tells each field that changed on a line of its own', () => {
  const rows = changeRows([change(2, 'place', 'km 41', 'km 42', true), change(2, 'note', null, 'x', true)])
  expect(rows.map(({ kind, change: { field } }) => [kind, field])).toEqual([
    ['field', 'place'],
    ['field', 'note'],
  ])
})

it('tells a thing that was taken away by what it was', () => {
  expect(changeRows([change(3, 'kind', 'stop', null), change(3, 'place', 'km 41', null)])[0]?.kind).toBe(
    'removed',
  )
})
