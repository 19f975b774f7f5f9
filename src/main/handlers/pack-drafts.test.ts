import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { aRegister } from '../../../tests/support/a-register'
import { anOpening, aPerson } from '../../../tests/support/an-admission'
import { writeRows } from '../../../tests/support/write-rows'
import type { Role } from '../../core/access/roles'
import type { Instant } from '../../core/dates/instant'
import type { PlainDate } from '../../core/dates/plain-date'
import type { Pack } from '../../core/law/pack'
import type { Rule } from '../../core/law/rule'
import type { Result } from '../../core/result'
import { shippedPack } from '../law-packs'

const day = (text: string) => text as PlainDate
const ruleId = 'mx-const-21-36h'

let register: ReturnType<typeof aRegister>
beforeEach(() => {
  register = aRegister()
})
afterEach(() => register.close())

const value = <T>(answer: Result<T>): T => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem))
  return answer.value
}
/** Lets somebody else sit down at the same register. */
const as = (id: string, role: Role) => {
  const open = register.app.workplace.desk.current()
  if (
    open &&
    id !== 'user-1' &&
    !register.store.reader.raw.prepare('SELECT 1 FROM user WHERE id = ?').get(id)
  )
    writeRows(register, (work) =>
      work.insert('user', {
        id,
        name: id,
        login: id,
        role,
        active: 1,
        createdAt: '2026-11-24T00:00:00.000Z',
      }),
    )
  if (open) Object.assign(open.user, { id, role })
}

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
  value(await register.ask('packDrafts.save', { id: null, ...draftOf(rule), note: 'A reform' })).id

describe('a draft of rules', () => {
  it('counts for nothing until a second person approved it and it is published', async () => {
    const { personId } = value(await register.ask('people.admit', { person: aPerson(), stay: anOpening() }))
    const due = async () => value(await register.ask('findings.explain', { personId, ruleId })).shown.drivesAt
    const shipped = await due()
    const id = await save()
    value(await register.ask('packDrafts.propose', { id }))
    expect(await due()).toBe(shipped)
    expect(await register.ask('packDrafts.publish', { id })).toMatchObject({
      problem: { why: 'packDraft.notApproved' },
    })
    as('user-2', 'review-officer')
    value(await register.ask('packDrafts.approve', { id }))
    expect(await due()).toBe(shipped)
    as('user-1', 'administrator')
    register.wait(1000)
    value(await register.ask('packDrafts.publish', { id }))
    expect(await due()).not.toBe(shipped)
    // As it was known before, the shipped rule still counts.
    const known = { personId, ruleId, knownAt: '2026-11-24T18:00:00.000Z' as Instant }
    expect(value(await register.ask('findings.explain', known)).shown.drivesAt).toBe(shipped)
  })

  it('is not approved by whoever proposed it, nor by anybody who had a hand in it', async () => {
    const id = await save()
    as('user-2', 'review-officer')
    value(await register.ask('packDrafts.save', { id, ...draftOf(stricter()), note: 'Mended' }))
    as('user-1', 'administrator')
    value(await register.ask('packDrafts.propose', { id }))
    const refusal = { ok: false, problem: { code: 'conflict', why: 'packDraft.approvesOwn' } }
    expect(await register.ask('packDrafts.approve', { id })).toEqual(refusal)
    as('user-2', 'review-officer')
    expect(await register.ask('packDrafts.approve', { id })).toEqual(refusal)
    as('user-3', 'administrator')
    expect(value(await register.ask('packDrafts.get', { id })).mayApprove).toBe(true)
    value(await register.ask('packDrafts.approve', { id }))
  })

  it('loses its approval when it is saved again', async () => {
    const id = await save()
    value(await register.ask('packDrafts.propose', { id }))
    as('user-2', 'administrator')
    value(await register.ask('packDrafts.approve', { id }))
    value(await register.ask('packDrafts.save', { id, ...draftOf(stricter()), note: 'Once more' }))
    expect(value(await register.ask('packDrafts.get', { id }))).toMatchObject({
      state: 'draft',
      approvedBy: null,
      proposedBy: null,
    })
  })

  it('keeps only the rules that differ, and refuses one in which none does', async () => {
    const id = value(
      await register.ask('packDrafts.save', {
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
    expect(value(await register.ask('packDrafts.get', { id })).contents.rules.map((rule) => rule.id)).toEqual(
      [ruleId],
    )
    expect(
      await register.ask('packDrafts.save', { id: null, ...draftOf(shippedRule()), note: 'Nothing' }),
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
      const answer = await register.ask('packDrafts.save', { id: null, ...draftOf(one), note: 'x' })
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
    const answer = await register.ask('packDrafts.save', {
      id: null,
      ...draftOf(broken as unknown as Rule),
      note: 'x',
    })
    expect(answer).toMatchObject({ problem: { code: 'invalid-input' } })
    expect(value(await register.ask('packDrafts.list', {}))).toEqual([])
  })

  it('is undone like any other action', async () => {
    await save()
    const last = value(await register.ask('actions.last', {}))
    value(await register.ask('actions.undo', { actionId: last?.actionId ?? '' }))
    expect(value(await register.ask('packDrafts.list', {}))).toEqual([])
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
    const { personId } = value(
      await register.ask('people.admit', {
        person: aPerson(),
        stay: anOpening({
          stop,
          handover: stop,
          arrival: stop,
          order: null,
        }),
      }),
    )
    const preview = value(await register.ask('packDrafts.preview', { draft: draftOf(stricter()) }))
    expect(preview).toMatchObject({ held: 1, people: 1, becomeOverdue: 1, stopBeingOverdue: 0 })
    expect(preview.rows[0]).toMatchObject({
      personId,
      ruleId,
      change: 'becomes-overdue',
      before: { state: 'running', earliest: '2026-11-25T10:00:00.000Z' },
      after: { state: 'overdue', earliest: '2026-11-24T10:00:00.000Z' },
    })
    expect(preview.unconfirmedCalendars).toEqual([])
    expect(value(await register.ask('packDrafts.list', {}))).toEqual([])
  })

  it('names the calendar it counts with until somebody confirmed it', async () => {
    const printed = mexico().rules.find(({ id }) => id === 'mx-lm-111-15wd-nominal') as Rule
    const renamed = { ...printed, title: { ...printed.title, en: 'Fifteen working days' } }
    const unconfirmed = async () =>
      value(await register.ask('packDrafts.preview', { draft: draftOf(renamed) })).unconfirmedCalendars
    expect(await unconfirmed()).toEqual(['mx-lfpa'])
    value(await register.ask('calendars.confirm', { id: 'mx-lfpa' }))
    expect(await unconfirmed()).toEqual([])
  })
})

describe('a pack as a file', () => {
  it('goes out as text that reads back as the same pack, and comes in as a draft', async () => {
    const { text, name } = value(await register.ask('packs.text', { packId: 'mx' }))
    expect(name).toBe('mx.yaml')
    expect(parse(text)).toEqual(mexico())
    const note = 'From the ministry'
    expect(
      await register.ask('packs.import', { file: { text }, fromOn: day('2026-11-01'), note }),
    ).toMatchObject({ problem: { why: 'pack.nothingChanged' } })
    const own = { ...mexico(), id: 'own', rules: [{ ...stricter(), id: 'own-12h' }] }
    const { draftId } = value(
      await register.ask('packs.import', {
        file: { text: JSON.stringify(own) },
        fromOn: day('2026-11-01'),
        note,
      }),
    )
    expect(value(await register.ask('packDrafts.get', { id: draftId }))).toMatchObject({
      packId: 'own',
      state: 'draft',
    })
  })

  it('that takes the name of another pack’s rule is refused', async () => {
    const own = { ...mexico(), id: 'own', rules: [stricter()] }
    expect(
      await register.ask('packs.import', {
        file: { text: JSON.stringify(own) },
        fromOn: day('2026-11-01'),
        note: 'x',
      }),
    ).toMatchObject({ problem: { issues: [{ message: 'pack.ruleInOtherPack' }] } })
  })
})
