import { describe, expect, it } from 'vitest'
import { aMark, aPack } from '../../../../tests/support/a-pack'
import type { PlainDate } from '../../../core/dates/plain-date'
import type { Rule } from '../../../core/law/rule'
import { blankRule, withNewVersion } from './blank'
import { ruleFaults } from './check-rule'
import { isLockedPart, movedTo } from './version-lock'

const day = (text: string) => text as PlainDate
const { rules: _rules, ...head } = aPack([24])
const mark: Rule = aMark(24)
const beneath = { head, rule: mark }
const today = day('2026-11-22')
const fromOn = day('2026-12-01')

describe('a draft of a rule', () => {
  it('is whole when it adds a version from its day on', () => {
    const draft = { ...mark, versions: withNewVersion(mark.versions, fromOn, today) }
    expect(draft.versions).toMatchObject([
      { inForceFrom: null, inForceUntil: '2026-11-30' },
      { inForceFrom: '2026-12-01', inForceUntil: null, textCheckedOn: '2026-11-22', reviewBy: '2027-11-22' },
    ])
    expect(ruleFaults(beneath, draft, fromOn)).toEqual([])
  })

  it('takes a new version for not confirmed until its writer says that it was read', () => {
    const read = { inForceFrom: null, inForceUntil: null, howSure: 'read' }
    expect(withNewVersion([read], fromOn, today)).toMatchObject([
      { howSure: 'read' },
      { howSure: 'not-confirmed' },
    ])
  })

  it('names its faults by the way inside the rule', () => {
    const draft = { ...mark, versions: [{ ...mark.versions[0], citations: [] }] }
    expect(ruleFaults(beneath, draft, fromOn)[0]).toEqual({
      path: ['versions', 0, 'citations'],
      message: 'pack.outOfBounds',
    })
  })

  it('may not rewrite what counts already, nor begin before its day', () => {
    const [first] = mark.versions
    const rewritten = { ...mark, versions: [{ ...first, whenUnknown: 'applies' }] }
    expect(ruleFaults(beneath, rewritten, fromOn).map(({ message }) => message)).toEqual([
      'pack.versionRewritten',
    ])
    const early = { ...mark, versions: withNewVersion(mark.versions, day('2026-11-25'), today) }
    expect(ruleFaults(beneath, early, fromOn).map(({ message }) => message)).toContain(
      'pack.startsBeforeDraft',
    )
  })

  it('asks for its day, and says what is wrong with what was typed', () => {
    expect(ruleFaults(beneath, mark, null)).toEqual([{ path: ['fromOn'], message: 'field.required' }])
    expect(ruleFaults(beneath, mark, null, 'date.notADate')).toEqual([
      { path: ['fromOn'], message: 'date.notADate' },
    ])
  })

  it('begins with the five examples that a rule owes, and with nothing that passes by itself', () => {
    const blank = blankRule(fromOn, today, 'UTC')
    expect(blank.examples.map((example) => example.case)).toEqual([
      'before',
      'at',
      'after',
      'missing-fact',
      'outside',
    ])
    const paths = ruleFaults({ head, rule: null }, blank, fromOn).map(({ path }) => path.join('.'))
    for (const owed of [
      'id',
      'title.en',
      'versions.0.citations.0.cite',
      'versions.0.lines.0.counted.0.amount',
    ])
      expect(paths).toContain(owed)
  })
})

describe('what an earlier version says', () => {
  const draft = { ...mark, versions: withNewVersion(mark.versions, fromOn, today) }
  const isLocked = (...path: (string | number)[]) => isLockedPart(mark, draft, path)

  it('is not rewritten, while its sources and its last day are put right', () => {
    expect(isLocked('versions', 0, 'lines', 0, 'metBy')).toBe(true)
    expect(isLocked('versions', 0, 'consequence', 'outcome')).toBe(true)
    expect(isLocked('versions', 0, 'citations', 0, 'cite')).toBe(false)
    expect(isLocked('versions', 0, 'inForceUntil')).toBe(false)
    expect(isLocked('versions', 1, 'lines', 0, 'metBy')).toBe(false)
    expect(isLocked('id')).toBe(true)
  })

  it('ends the day before the new one begins, also when that day is moved', () => {
    expect(movedTo(mark, draft, fromOn, day('2027-01-15'))).toMatchObject({
      versions: [{ inForceUntil: '2027-01-14' }, { inForceFrom: '2027-01-15' }],
    })
  })
})
