import { beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { answerOf } from '../../../tests/support/a-desk'
import { addUser } from '../../../tests/support/a-user'
import { anOpening, aPerson } from '../../../tests/support/an-admission'
import { registerEach } from '../../../tests/support/register-each'
import type { Instant } from '../../core/dates/instant'
import type { PlainDate } from '../../core/dates/plain-date'
import type { Pack } from '../../core/law/pack'
import type { Rule } from '../../core/law/rule'
import { shippedPack } from '../law-packs'

const day = (text: string) => text as PlainDate
const ruleId = 'mx-const-21-36h'

const { register } = registerEach()
beforeEach(() => {
  addUser(register(), 'user-2', 'review-officer')
  addUser(register(), 'user-3', 'administrator')
})

const mexico = (): Pack => {
  const pack = shippedPack('mx')
  if (pack === null) throw new Error('no pack of Mexico')
  return pack
}
const shippedRule = (): Rule => mexico().rules.find(({ id }) => id === ruleId) as Rule

/** The 36 hours made 12 from a day on, as a new version. */
const stricter = (from = '2026-11-01'): Rule => {
  const rule = shippedRule()
  const last = rule.versions.at(-1) as Rule['versions'][number]
  const [line, ...others] = last.lines as [Rule['versions'][number]['lines'][number]]
  return {
    ...rule,
    versions: [
      ...rule.versions.slice(0, -1),
      { ...last, inForceUntil: day('2026-10-31') },
      {
        ...last,
        inForceFrom: day(from),
        lines: [{ ...line, counted: [{ kind: 'elapsed', amount: 12, unit: 'hours' }] }, ...others],
      },
    ],
  }
}
const draftOf = (rule: Rule) => ({
  packId: 'mx',
  contents: { ...mexico(), rules: [rule] },
  fromOn: day('2026-11-01'),
})
const save = async (rule = stricter()) =>
  answerOf(await register().ask('packDrafts.save', { id: null, ...draftOf(rule), note: 'A reform' })).id

describe('a draft of rules', () => {
  it('counts for nothing until a second person approved it and it is published', async () => {
    const { personId } = answerOf(
      await register().ask('people.admit', { person: aPerson(), stay: anOpening() }),
    )
    const due = async () =>
      answerOf(await register().ask('findings.explain', { personId, ruleId })).shown.drivesAt
    const shipped = await due()
    const id = await save()
    answerOf(await register().ask('packDrafts.propose', { id }))
    expect(await due()).toBe(shipped)
    expect(await register().ask('packDrafts.publish', { id })).toMatchObject({
      problem: { why: 'packDraft.notApproved' },
    })
    register().sit('review-officer', 'user-2')
    answerOf(await register().ask('packDrafts.approve', { id }))
    expect(await due()).toBe(shipped)
    register().sit('administrator', 'user-1')
    register().wait(1000)
    answerOf(await register().ask('packDrafts.publish', { id }))
    expect(await due()).not.toBe(shipped)
    // As it was known before, the shipped rule still counts.
    const known = { personId, ruleId, knownAt: '2026-11-24T18:00:00.000Z' as Instant }
    expect(answerOf(await register().ask('findings.explain', known)).shown.drivesAt).toBe(shipped)
  })

  it('is not approved by whoever proposed it, nor by anybody who had a hand in it', async () => {
    const id = await save()
    register().sit('review-officer', 'user-2')
    answerOf(await register().ask('packDrafts.save', { id, ...draftOf(stricter()), note: 'Mended' }))
    register().sit('administrator', 'user-1')
    answerOf(await register().ask('packDrafts.propose', { id }))
    const refusal = { ok: false, problem: { code: 'conflict', why: 'packDraft.approvesOwn' } }
    expect(await register().ask('packDrafts.approve', { id })).toEqual(refusal)
    register().sit('review-officer', 'user-2')
    expect(await register().ask('packDrafts.approve', { id })).toEqual(refusal)
    register().sit('administrator', 'user-3')
    expect(answerOf(await register().ask('packDrafts.get', { id })).mayApprove).toBe(true)
    answerOf(await register().ask('packDrafts.approve', { id }))
  })

  it('loses its approval when it is saved again', async () => {
    const id = await save()
    answerOf(await register().ask('packDrafts.propose', { id }))
    register().sit('administrator', 'user-2')
    answerOf(await register().ask('packDrafts.approve', { id }))
    answerOf(await register().ask('packDrafts.save', { id, ...draftOf(stricter()), note: 'Once more' }))
    expect(answerOf(await register().ask('packDrafts.get', { id }))).toMatchObject({
      state: 'draft',
      approvedBy: null,
      proposedBy: null,
    })
  })

  it('keeps only the rules that differ, and refuses one in which none does', async () => {
    const id = answerOf(
      await register().ask('packDrafts.save', {
        id: null,
        packId: 'mx',
        contents: {
          ...mexico(),
          rules: mexico().rules.map((rule) => (rule.id === ruleId ? stricter() : rule)),
        },
        fromOn: day('2026-11-01'),
        note: 'A reform',
      }),
    ).id
    expect(
      answerOf(await register().ask('packDrafts.get', { id })).contents.rules.map((rule) => rule.id),
    ).toEqual([ruleId])
    expect(
      await register().ask('packDrafts.save', { id: null, ...draftOf(shippedRule()), note: 'Nothing' }),
    ).toMatchObject({ problem: { why: 'pack.nothingChanged' } })
  })

  it('does not rewrite a version that is there, and none of its own counts from before its day', async () => {
    const rule = shippedRule()
    const rewritten = {
      ...rule,
      versions: stricter()
        .versions.slice(-1)
        .map((one) => ({ ...one, inForceFrom: rule.versions[0]?.inForceFrom ?? null })),
    }
    const messages = async (one: Rule) => {
      const answer = await register().ask('packDrafts.save', { id: null, ...draftOf(one), note: 'x' })
      return answer.ok || answer.problem.code !== 'invalid-input'
        ? []
        : answer.problem.issues.map(({ message }) => message)
    }
    expect(await messages(rewritten)).toContain('pack.versionRewritten')
    const early = stricter('2026-10-15')
    expect(
      await messages({
        ...early,
        versions: early.versions.map((one, index) =>
          index === early.versions.length - 2 ? { ...one, inForceUntil: day('2026-10-14') } : one,
        ),
      }),
    ).toContain('pack.startsBeforeDraft')
  })

  it('that breaks the schema is refused with the place, and nothing is stored', async () => {
    const broken = { ...stricter(), consequence: 'detain' }
    const answer = await register().ask('packDrafts.save', {
      id: null,
      ...draftOf(broken as unknown as Rule),
      note: 'x',
    })
    expect(answer).toMatchObject({ problem: { code: 'invalid-input' } })
    expect(answerOf(await register().ask('packDrafts.list', {}))).toEqual([])
  })

  it('is undone like any other action', async () => {
    await save()
    const last = answerOf(await register().ask('actions.last', {}))
    answerOf(await register().ask('actions.undo', { actionId: last?.actionId ?? '' }))
    expect(answerOf(await register().ask('packDrafts.list', {}))).toEqual([])
  })
})

describe('packDrafts.preview', () => {
  it('says whose dates move and who becomes overdue, before anything is saved', async () => {
    // Stopped 20 hours before now: within 36 hours, beyond 12.
    const stop = {
      happened: { precision: 'minute', at: '2026-11-23T22:00:00.000Z' as Instant },
      place: '',
      note: '',
    } as const
    const { personId } = answerOf(
      await register().ask('people.admit', {
        person: aPerson(),
        stay: anOpening({
          stop,
          handover: stop,
          arrival: stop,
          order: null,
        }),
      }),
    )
    const preview = answerOf(await register().ask('packDrafts.preview', { draft: draftOf(stricter()) }))
    expect(preview).toMatchObject({ held: 1, people: 1, becomeOverdue: 1, stopBeingOverdue: 0 })
    expect(preview.rows[0]).toMatchObject({
      personId,
      ruleId,
      change: 'becomes-overdue',
      before: { state: 'running', earliest: '2026-11-25T10:00:00.000Z' },
      after: { state: 'overdue', earliest: '2026-11-24T10:00:00.000Z' },
    })
    expect(preview.unconfirmedCalendars).toEqual([])
    expect(answerOf(await register().ask('packDrafts.list', {}))).toEqual([])
  })

  it('names the calendar it counts with until somebody confirmed it', async () => {
    const printed = mexico().rules.find(({ id }) => id === 'mx-lm-111-15wd-nominal') as Rule
    const renamed = { ...printed, title: { ...printed.title, en: 'Fifteen working days' } }
    const unconfirmed = async () =>
      answerOf(await register().ask('packDrafts.preview', { draft: draftOf(renamed) })).unconfirmedCalendars
    expect(await unconfirmed()).toEqual(['mx-lfpa'])
    answerOf(await register().ask('calendars.confirm', { id: 'mx-lfpa' }))
    expect(await unconfirmed()).toEqual([])
  })
})

describe('a pack as a file', () => {
  it('goes out as text that reads back as the same pack, and comes in as a draft', async () => {
    const { text, name } = answerOf(await register().ask('packs.text', { packId: 'mx' }))
    expect(name).toBe('mx.yaml')
    expect(parse(text)).toEqual(mexico())
    const note = 'From the ministry'
    expect(
      await register().ask('packs.import', { file: { text }, fromOn: day('2026-11-01'), note }),
    ).toMatchObject({ problem: { why: 'pack.nothingChanged' } })
    const own = { ...mexico(), id: 'own', rules: [{ ...stricter(), id: 'own-12h' }] }
    const { draftId } = answerOf(
      await register().ask('packs.import', {
        file: { text: JSON.stringify(own) },
        fromOn: day('2026-11-01'),
        note,
      }),
    )
    expect(answerOf(await register().ask('packDrafts.get', { id: draftId }))).toMatchObject({
      packId: 'own',
      state: 'draft',
    })
  })

  it('that takes the name of another pack’s rule is refused', async () => {
    const own = { ...mexico(), id: 'own', rules: [stricter()] }
    expect(
      await register().ask('packs.import', {
        file: { text: JSON.stringify(own) },
        fromOn: day('2026-11-01'),
        note: 'x',
      }),
    ).toMatchObject({ problem: { issues: [{ message: 'pack.ruleInOtherPack' }] } })
  })
})
