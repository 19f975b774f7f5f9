import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../core/dates/instant'
import type { Finding } from '../../../core/law/finding'
import type { LineFinding, ShownFinding } from '../../../core/law/line-finding'
import { passedLimits } from './passed-limits'

const due = '2026-11-07T11:20:00.000Z' as Instant
const asOf = '2026-11-24T00:00:00.000Z' as Instant
const oneDue = { earliest: due, latest: due, earliestIsDayEnd: false, latestIsDayEnd: false }
const overdue: Finding = { kind: 'overdue', due: oneDue, since: due }
const line = (more: Partial<ShownFinding>): LineFinding =>
  ({
    restricted: false,
    kind: 'max-detention',
    role: 'limit',
    standing: 'in-force',
    isHouse: false,
    groups: [],
    metBy: [],
    finding: overdue,
    ...more,
  }) as unknown as ShownFinding
const kinds = (...lines: LineFinding[]) => passedLimits(lines, asOf).map(({ kind, at }) => [kind, at])

describe('what was passed', () => {
  it('is a limit on holding, also after a release, and a review that is due and not held', () => {
    const late: Finding = { kind: 'satisfied-late', due: oneDue, late: { shortestMs: 1, longestMs: 1 } }
    expect(kinds(line({}), line({ finding: late }))).toEqual([
      ['limit', due],
      ['limit', due],
    ])
    const review = { kind: 'periodic-review', metBy: ['administrative-review-held'] } as const
    expect(kinds(line({ ...review, metBy: [...review.metBy] }))).toEqual([['review', due]])
    expect(kinds(line({ ...review, metBy: [...review.metBy], finding: late }))).toEqual([])
  })

  it('is no notice that a rule on reviews also owes, no house mark, and nothing of protected facts', () => {
    expect(kinds(line({ kind: 'first-review', metBy: ['reasons-given'] }))).toEqual([])
    expect(kinds(line({ isHouse: true }), line({ groups: ['health'] }))).toEqual([])
    expect(kinds({ restricted: true, packId: 'mx', groups: ['health'] })).toEqual([])
  })

  it('is a limit in dispute by its earlier reading, and no review that may have been held between the two', () => {
    const latest = '2026-11-30T11:20:00.000Z' as Instant
    const disputed: Finding = { kind: 'disputed', due: { ...oneDue, latest }, since: due }
    expect(kinds(line({ finding: disputed }))).toEqual([['limit', due]])
    const review = line({ kind: 'periodic-review', metBy: ['administrative-review-held'], finding: disputed })
    expect(kinds(review)).toEqual([])
  })

  it('is nothing that is still to come or was met in time', () => {
    expect(kinds(line({ finding: { kind: 'running', due: oneDue } }))).toEqual([])
    expect(kinds(line({ finding: { kind: 'satisfied', due: oneDue } }))).toEqual([])
    expect(passedLimits([line({})], '2026-11-07T11:19:00.000Z' as Instant)).toEqual([])
  })
})
