import { describe, expect, it } from 'vitest'
import type { Instant } from '../dates/instant'
import { beyondLimits, beyondMost } from './beyond-limits'
import type { Finding } from './finding'
import { firstLimit } from './first-limit'
import type { ShownFinding } from './line-finding'

const at = (text: string) => text as Instant
const asOf = at('2026-12-03T12:00:00.000Z')
const text = { en: 'x', es: 'x', pt: 'x', fr: 'x' }

const due = (earliest: string | null, latest = earliest) => ({
  earliest: earliest as Instant | null,
  latest: latest as Instant | null,
  earliestIsDayEnd: false,
  latestIsDayEnd: false,
})
const running = (earliest: string | null): Finding => ({ kind: 'running', due: due(earliest) })
const line = (ruleId: string, finding: Finding, more: Partial<ShownFinding> = {}): ShownFinding => ({
  restricted: false,
  packId: 'test',
  ruleId,
  line: 'main',
  role: 'limit',
  kind: 'max-detention',
  title: text,
  sentence: text,
  label: null,
  force: 'statute',
  standing: 'in-force',
  isHouseAlarm: false,
  howSure: 'read',
  citations: [],
  consequence: null,
  decider: null,
  doubt: null,
  challenge: null,
  metBy: [],
  extendedBy: [],
  version: null,
  textCheckedOn: null,
  reviewBy: null,
  isPastReview: false,
  isAssumed: false,
  isHouse: false,
  isAlarm: false,
  finding,
  groups: [],
  computedFrom: 'all-facts',
  override: null,
  driven: null,
  drivesAt: 'due' in finding ? finding.due.earliest : null,
  ...more,
})
const fifth = '2026-12-05T06:00:00.000Z'
const fourth = '2026-12-04T06:00:00.000Z'

describe('firstLimit', () => {
  it('is the earliest of the limits that are open', () => {
    const found = firstLimit([line('a', running(fifth)), line('b', running(fourth))], asOf)
    expect(found).toMatchObject({ ruleId: 'b', at: fourth, isPassed: false, isOverridden: false })
  })

  it('is one that has passed, while it has not been met', () => {
    const passed: Finding = {
      kind: 'overdue',
      due: due('2026-12-01T06:00:00.000Z'),
      since: at('2026-12-01T06:00:00.000Z'),
    }
    const lines = [line('a', running(fourth)), line('b', passed)]
    expect(firstLimit(lines, asOf)).toMatchObject({ ruleId: 'b', isPassed: true })
  })

  it.each([
    ['a house mark', { isHouse: true }],
    ['a target inside the limit', { role: 'target' }],
    ['a term that a court has set aside', { standing: 'set-aside' }],
    ['a law to come', { standing: 'not-yet' }],
    ['a duty that does not limit holding', { kind: 'notification' }],
  ] as const)('is never %s', (_, more) => {
    const lines = [line('a', running(fourth), more as Partial<ShownFinding>), line('b', running(fifth))]
    expect(firstLimit(lines, asOf)?.ruleId).toBe('b')
  })

  it('is never one that was met, has no date, or is withheld', () => {
    expect(
      firstLimit(
        [
          line('a', { kind: 'satisfied', due: due(fourth) }),
          line('b', running(null)),
          { restricted: true, packId: 'test', groups: ['health'] },
        ],
        asOf,
      ),
    ).toBeNull()
  })

  it('follows an override that is earlier', () => {
    const lines = [
      line('a', running(fourth)),
      line('b', running(fifth), { drivesAt: at('2026-12-03T18:00:00.000Z') }),
    ]
    expect(firstLimit(lines, asOf)).toMatchObject({ ruleId: 'b', isOverridden: true })
  })
})

describe('beyondLimits', () => {
  it('counts to now while it lasts, from the later reading at least and the earlier at most', () => {
    const overdue: Finding = {
      kind: 'overdue',
      due: due('2026-12-03T07:00:00.000Z', '2026-12-03T10:00:00.000Z'),
      since: at('2026-12-03T07:00:00.000Z'),
    }
    // 10:00 to 12:00 and 07:00 to 12:00.
    expect(beyondLimits([line('a', overdue)], asOf)).toMatchObject([
      { shortestMs: 2 * 3_600_000, longestMs: 5 * 3_600_000 },
    ])
  })

  it('between the readings may be nothing', () => {
    const disputed: Finding = {
      kind: 'disputed',
      due: due('2026-12-03T07:00:00.000Z', '2026-12-03T13:00:00.000Z'),
      since: at('2026-12-03T07:00:00.000Z'),
    }
    expect(beyondLimits([line('a', disputed)], asOf)).toMatchObject([
      { shortestMs: 0, longestMs: 5 * 3_600_000 },
    ])
  })

  it('is not erased by release', () => {
    const late: Finding = {
      kind: 'satisfied-late',
      due: due('2026-12-01T06:00:00.000Z'),
      late: { shortestMs: 7_200_000, longestMs: 7_200_000 },
    }
    expect(beyondLimits([line('a', late)], asOf)).toMatchObject([{ shortestMs: 7_200_000 }])
  })
})

describe('beyondMost', () => {
  it('takes the longest and adds nothing up, for they are the same hours', () => {
    expect(
      beyondMost([
        { shortestMs: 1, longestMs: 5 },
        { shortestMs: 3, longestMs: 4 },
      ]),
    ).toEqual({ shortestMs: 3, longestMs: 5 })
  })

  it('is not known while one of them is not', () => {
    expect(beyondMost([{ shortestMs: 1, longestMs: null }])).toEqual({ shortestMs: 1, longestMs: null })
    expect(beyondMost([])).toBeNull()
  })
})
