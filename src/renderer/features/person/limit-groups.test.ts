import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../core/dates/instant'
import type { Finding } from '../../../core/law/finding'
import type { ShownFinding } from '../../../core/law/line-finding'
import { limitGroups, passesFilter } from './limit-groups'

const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T12:00:00.000Z` as Instant
const due = (day: number | null) => {
  const when = day === null ? null : at(day)
  return { earliest: when, latest: when, earliestIsDayEnd: false, latestIsDayEnd: false }
}
const same = (text: string) => ({ en: text, es: text, pt: text, fr: text })

const line = (ruleId: string, finding: Finding, more: Partial<ShownFinding> = {}): ShownFinding => ({
  restricted: false,
  packId: 'mx',
  ruleId,
  line: 'main',
  role: 'limit',
  kind: 'max-detention',
  title: same(ruleId),
  sentence: same(ruleId),
  label: null,
  force: 'statute',
  standing: 'in-force',
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
  isHouseAlarm: false,
  isAlarm: ['overdue', 'disputed', 'breached', 'cannot-be-computed'].includes(finding.kind),
  finding,
  groups: [],
  computedFrom: 'all-facts',
  override: null,
  drivesAt: 'due' in finding ? finding.due.earliest : null,
  driven: null,
  ...more,
})

const order = (lines: readonly ShownFinding[]) =>
  limitGroups(lines).map(({ heading, lines: own }) => [
    heading,
    own.map(({ ruleId, line: name }) => `${ruleId}/${name}`),
  ])

describe('the order of limits', () => {
  it('puts among the passed what is so by a confirmed other date, by that date', () => {
    const byOther = line('other', { kind: 'running', due: due(28) }, { driven: 'passed', drivesAt: at(4) })
    expect(
      order([
        line('late', { kind: 'overdue', due: due(5), since: at(5) }),
        line('runs', { kind: 'running', due: due(27) }),
        byOther,
      ]),
    ).toEqual([
      ['passed', ['other/main', 'late/main']],
      ['next', ['runs/main']],
    ])
    expect(passesFilter({ ...byOther, isAlarm: true }, 'action')).toBe(true)
  })

  it('counts under a heading only what the heading is true of', () => {
    const groups = limitGroups([
      line('two', { kind: 'overdue', due: due(2), since: at(2) }),
      line('two', { kind: 'not-applicable', because: 'not-started' }, { line: 'later' }),
    ])
    expect(groups.map(({ heading, count, lines }) => [heading, count, lines.length])).toEqual([
      ['passed', 1, 2],
    ])
  })

  it('puts prohibitions first, then what is passed longest, then what passes next', () => {
    expect(
      order([
        line('met', { kind: 'satisfied', due: due(3) }),
        line('away', { kind: 'not-applicable', because: 'not-started' }),
        line('runs-late', { kind: 'running', due: due(30) }),
        line('over-short', { kind: 'overdue', due: due(20), since: at(20) }),
        line('unknown', { kind: 'cannot-be-computed', missing: ['handover'] }),
        line('runs-soon', { kind: 'due-soon', due: due(25) }),
        line('over-long', { kind: 'disputed', due: due(7), since: at(7) }),
        line('never', { kind: 'running', due: due(null) }),
        line('presumed', { kind: 'breached', since: at(5), missing: ['written-reasons-given'] }),
        line('child', { kind: 'breached', since: at(6), missing: [] }),
      ]),
    ).toEqual([
      ['prohibited', ['child/main']],
      ['passed', ['over-long/main', 'over-short/main']],
      ['next', ['runs-soon/main', 'runs-late/main']],
      ['reason-missing', ['presumed/main']],
      ['unknown', ['unknown/main']],
      ['rest', ['met/main', 'never/main']],
      ['not-applicable', ['away/main']],
    ])
  })

  it('keeps the lines of one rule together, under the one that presses most', () => {
    expect(
      order([
        line('a', { kind: 'running', due: due(30) }),
        line('a', { kind: 'overdue', due: due(10), since: at(10) }, { line: 'strict' }),
        line('b', { kind: 'running', due: due(26) }),
      ]),
    ).toEqual([
      ['passed', ['a/strict', 'a/main']],
      ['next', ['b/main']],
    ])
  })

  it('puts house marks after law, however long they are passed', () => {
    expect(
      order([
        line('house', { kind: 'overdue', due: due(2), since: at(2) }, { isHouse: true }),
        line('law', { kind: 'overdue', due: due(9), since: at(9) }),
      ]),
    ).toEqual([['passed', ['law/main', 'house/main']]])
  })
})

describe('the filter of limits', () => {
  it('takes what is due soon for something to be done, and what nobody read for not confirmed', () => {
    const soon = line('soon', { kind: 'due-soon', due: due(25) }, { howSure: 'reported' })
    expect(passesFilter(soon, 'action')).toBe(true)
    expect(passesFilter(soon, 'not-confirmed')).toBe(true)
    expect(passesFilter(soon, 'unknown')).toBe(false)
    const away = line('away', { kind: 'not-applicable', because: 'at-large' }, { howSure: 'not-confirmed' })
    expect(passesFilter(away, 'not-confirmed')).toBe(false)
  })
})
