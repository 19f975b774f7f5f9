import { describe, expect, it } from 'vitest'
import { groupSummaries } from './group-summaries'

const recorded = [{ fieldGroup: 'health' }, { fieldGroup: 'open' }, { fieldGroup: 'health' }]

describe('groupSummaries', () => {
  it('counts what each group holds, the contacts by themselves', () => {
    expect(groupSummaries('monitor', recorded, 3)).toEqual([
      { group: 'health', restricted: false, count: 2 },
      { group: 'asylum', restricted: false, count: 0 },
      { group: 'trafficking', restricted: false, count: 0 },
      { group: 'contacts', restricted: false, count: 3 },
    ])
  })

  it('tells a role that may not read a group that it holds something all the same', () => {
    expect(groupSummaries('custody-officer', recorded, 0)[0]).toEqual({
      group: 'health',
      restricted: true,
      count: 2,
    })
  })
})
