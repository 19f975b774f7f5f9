import type { Instant } from '../../core/dates/instant'
import type { PlainDate } from '../../core/dates/plain-date'
import { calendarsOfRule } from '../../core/law/calendars-of-rule'
import type { Law } from '../../core/law/law'
import type { lawQuestions } from '../../core/law/law-questions'
import { movedDates } from '../../core/law/moved-dates'
import type { Pack } from '../../core/law/pack'
import type { PackDraft, packDraftsQuestions } from '../../core/law/pack-drafts-questions'
import { rowsHeld } from '../../core/law/reading/fact-columns'
import { conflict, ok, type Result, refuse } from '../../core/result'
import type { HandlersOf } from '../handler'
import { lawWith, rulesToLay } from '../law/draft-rules'
import { heldColumns, thisMinute } from '../law/held-columns'
import { lawOfRegister } from '../law/law-of-register'
import { readPack } from '../law-packs'
import { namesOf } from '../store/custody-rows'
import type { RowOf } from '../store/entities'
import { findOverlay, overlaysOf } from '../store/law-rows'
import { newId } from '../store/new-id'
import { namedPerson } from '../store/person-rows'

type Drafts = typeof packDraftsQuestions & Pick<typeof lawQuestions, 'packs.import'>

const notThere = refuse({ code: 'not-found', what: 'draft' })
const mostRows = 500

export const packDraftsHandlers: HandlersOf<Drafts> = {
  'packDrafts.list': ({ read, user }) => {
    const users = namesOf(read, 'user')
    return ok(overlaysOf(read).map((row) => shownDraft(row, users, user.id)))
  },

  'packDrafts.get': ({ read, user }, { id }) => {
    const row = findOverlay(read, id)
    if (row === null) return notThere
    const contents = JSON.parse(row.contents) as Pack
    return ok({ ...shownDraft(row, namesOf(read, 'user'), user.id), contents })
  },

  'packDrafts.save': (context, { id, packId, contents, fromOn, note }) => {
    const { read, db, work, user } = context
    const rules = rulesToLay(read, packId, contents, fromOn)
    if (!rules.ok) return rules
    const row = id === null ? null : findOverlay(db, id)
    if (id !== null && row === null) return notThere
    if (row?.state === 'published') return conflict('packDraft.published')
    const drafters = row === null ? [] : (JSON.parse(row.draftedBy) as string[])
    const fields = {
      packId,
      contents: JSON.stringify(rules.value),
      fromOn,
      note,
      state: 'draft',
      draftedBy: JSON.stringify([...new Set([...drafters, user.id])]),
      draftedAt: work.action.recordedAt,
      ...unapproved,
    }
    const draftId = id ?? newId()
    if (row === null) work.insert('packOverlay', { id: draftId, ...fields })
    else work.update('packOverlay', draftId, fields)
    return ok({ id: draftId })
  },

  'packs.import': (context, { file, fromOn, note }) => {
    const { shelf, read, work, user } = context
    const received = 'text' in file ? null : shelf.find(file.fileId)
    if (!('text' in file) && received === null) return conflict('file.gone')
    const text = 'text' in file ? file.text : Buffer.from(received?.bytes ?? []).toString('utf8')
    const pack = readPack(text)
    if (!pack.ok) return pack
    const rules = rulesToLay(read, pack.value.id, pack.value, fromOn)
    if (!rules.ok) return rules
    const draftId = newId()
    work.insert('packOverlay', {
      id: draftId,
      packId: pack.value.id,
      contents: JSON.stringify(rules.value),
      fromOn,
      note,
      state: 'draft',
      draftedBy: JSON.stringify([user.id]),
      draftedAt: work.action.recordedAt,
      ...unapproved,
    })
    return ok({ draftId })
  },

  'packDrafts.preview': (context, { draft, asOf = thisMinute(context) }) => {
    const { read, mayRead } = context
    const row = 'id' in draft ? findOverlay(read, draft.id) : null
    if ('id' in draft && row === null) return notThere
    const rules: Result<Pack> =
      'id' in draft
        ? ok(JSON.parse(row?.contents ?? 'null') as Pack)
        : rulesToLay(read, draft.packId, draft.contents, draft.fromOn)
    if (!rules.ok) return rules
    const law = lawOfRegister(read)
    const { ids, columns } = heldColumns(context, law.zone, asOf)
    const { moved, restrictedRules } = movedDates(
      law,
      lawWith(read, law, rules.value),
      columns,
      asOf,
      mayRead,
    )
    const count = (change: (typeof moved)[number]['change']) =>
      moved.filter((one) => one.change === change).length
    return ok({
      asOf,
      held: rowsHeld(columns).length,
      people: new Set(moved.map(({ row: at }) => at)).size,
      moved: moved.length,
      becomeOverdue: count('becomes-overdue'),
      stopBeingOverdue: count('stops-being-overdue'),
      becomeUnknown: count('becomes-unknown'),
      rows: moved.slice(0, mostRows).map(({ row: at, ...one }) => {
        const personId = ids[at] ?? ''
        return { personId, name: namedPerson(read, personId).name, ...one }
      }),
      restrictedRules,
      unconfirmedCalendars: unconfirmedCalendars(law, rules.value),
    })
  },

  'packDrafts.propose': ({ db, work, user }, { id }) => {
    const row = findOverlay(db, id)
    if (row === null) return notThere
    if (row.state === 'published') return conflict('packDraft.published')
    if (row.state === 'proposed') return conflict('packDraft.proposedAlready')
    work.update('packOverlay', id, {
      state: 'proposed',
      proposedAt: work.action.recordedAt,
      proposedBy: user.id,
    })
    return ok(null)
  },

  'packDrafts.approve': ({ db, work, user }, { id }) => {
    const row = findOverlay(db, id)
    if (row === null) return notThere
    if (row.state === 'published') return conflict('packDraft.published')
    if (row.state !== 'proposed') return conflict('packDraft.notProposed')
    if (row.approvedAt !== null) return conflict('packDraft.approvedAlready')
    if (!mayApprove(row, user.id)) return conflict('packDraft.approvesOwn')
    work.update('packOverlay', id, { approvedAt: work.action.recordedAt, approvedBy: user.id })
    return ok(null)
  },

  'packDrafts.publish': ({ read, db, work, user }, { id }) => {
    const row = findOverlay(db, id)
    if (row === null) return notThere
    if (row.state === 'published') return conflict('packDraft.published')
    if (row.state !== 'proposed' || row.approvedAt === null) return conflict('packDraft.notApproved')
    // What was approved was looked at over the rules of that day; others may lie beneath it by now.
    const still = rulesToLay(read, row.packId, JSON.parse(row.contents), row.fromOn as PlainDate)
    if (!still.ok) return conflict('packDraft.basisMoved')
    work.update('packOverlay', id, {
      state: 'published',
      publishedAt: work.action.recordedAt,
      publishedBy: user.id,
    })
    return ok(null)
  },

  'packDrafts.discard': ({ db, work }, { id, reason }) => {
    const row = findOverlay(db, id)
    if (row === null) return notThere
    if (row.state === 'published') return conflict('packDraft.published')
    work.because(reason)
    work.remove('packOverlay', id)
    return ok(null)
  },
}

/** The calendars that rules of a draft, or what they replace, count with and that nobody confirmed or that are missing. */
const unconfirmedCalendars = (law: Law, { id, rules }: Pack): string[] => {
  const changed = new Set(rules.map((rule) => rule.id))
  const before = law.packs
    .filter((pack) => pack.id === id)
    .flatMap((pack) => pack.rules.filter((rule) => changed.has(rule.id)))
  const confirmed = new Set(law.calendars.flatMap((one) => (one.confirmed === null ? [] : [one.id])))
  return [...new Set([...before, ...rules].flatMap(calendarsOfRule))].filter(
    (calendar) => !confirmed.has(calendar),
  )
}

const unapproved = {
  proposedAt: null,
  proposedBy: null,
  approvedAt: null,
  approvedBy: null,
  publishedAt: null,
  publishedBy: null,
}

const draftersOf = ({ draftedBy }: RowOf<'packOverlay'>): string[] => JSON.parse(draftedBy) as string[]

const mayApprove = (row: RowOf<'packOverlay'>, userId: string): boolean =>
  row.proposedBy !== userId && !draftersOf(row).includes(userId)

const shownDraft = (
  row: RowOf<'packOverlay'>,
  users: ReadonlyMap<string, string>,
  userId: string,
): PackDraft => {
  const person = (id: string | null) => (id === null ? null : { id, name: users.get(id) ?? '' })
  return {
    id: row.id,
    packId: row.packId,
    state: row.state as PackDraft['state'],
    fromOn: row.fromOn as PlainDate,
    note: row.note,
    rules: (JSON.parse(row.contents) as Pack).rules.length,
    draftedBy: draftersOf(row).map((id) => ({ id, name: users.get(id) ?? '' })),
    draftedAt: row.draftedAt as Instant,
    proposedBy: person(row.proposedBy),
    proposedAt: row.proposedAt as Instant | null,
    approvedBy: person(row.approvedBy),
    approvedAt: row.approvedAt as Instant | null,
    publishedBy: person(row.publishedBy),
    publishedAt: row.publishedAt as Instant | null,
    mayApprove: row.state === 'proposed' && row.approvedAt === null && mayApprove(row, userId),
  }
}
