import { expect, it } from 'vitest'
import { changedFindings, type KeptFinding } from './changed-findings'
import type { Finding } from './finding'

const overdue = { kind: 'overdue' } as Finding
const satisfied = { kind: 'satisfied' } as Finding
const line = (ruleId: string, finding: Finding, name = ''): KeptFinding => ({
  packId: 'a-pack',
  ruleId,
  line: name,
  finding,
})

it('a line that says the same in both evaluations is not told', () => {
  expect(changedFindings([line('a', overdue)], [line('a', { ...overdue })])).toEqual([])
})

it('lines that changed or went come in the order in which they were kept, new ones after them', () => {
  const kept = [line('gone', overdue), line('same', satisfied), line('changed', overdue)]
  const now = [line('new', satisfied), line('changed', satisfied), line('same', satisfied)]
  expect(changedFindings(kept, now)).toEqual([
    { packId: 'a-pack', ruleId: 'gone', line: '', kept: overdue, now: null },
    { packId: 'a-pack', ruleId: 'changed', line: '', kept: overdue, now: satisfied },
    { packId: 'a-pack', ruleId: 'new', line: '', kept: null, now: satisfied },
  ])
})

it('lines of one rule are compared each with itself', () => {
  const kept = [line('a', overdue, 'one'), line('a', satisfied, 'two')]
  const now = [line('a', satisfied, 'two'), line('a', satisfied, 'one')]
  expect(changedFindings(kept, now)).toEqual([
    { packId: 'a-pack', ruleId: 'a', line: 'one', kept: overdue, now: satisfied },
  ])
})
