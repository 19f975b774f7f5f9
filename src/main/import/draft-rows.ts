import { stayFromEvents } from '../../core/custody/stay-from-events'
import type { Instant } from '../../core/dates/instant'
import { groupOfFlag } from '../../core/flags/flag-kind'
import { foldWord } from '../../core/import/cell-text'
import type { Draft } from '../../core/import/draft'
import { foldedNameOf } from '../../core/people/fold-name'
import { derivedColumns } from '../handlers/settle-stay'
import { birthColumns } from '../store/birth-columns'
import { briefRow, type Entity, type RowOf } from '../store/entities'
import type { RowChange } from '../store/entry-contents'
import { newId } from '../store/new-id'

/** What the rows of one accepted draft need to know of the register and of the action. */
export type DraftContext = {
  readonly zone: string
  readonly recordedAt: Instant
  readonly recordedBy: string
  /** Units by folded name; a unit that is not among them is kept as a place in words. */
  readonly units: ReadonlyMap<string, string>
}

/** The rows of one draft, ready to be inserted in this order. */
export type DraftRows = {
  readonly person: RowOf<'person'>
  readonly identifiers: readonly RowOf<'identifier'>[]
  readonly stay: RowOf<'stay'>
  readonly events: readonly RowOf<'event'>[]
  readonly placement: RowOf<'placement'> | null
  readonly order: RowOf<'detentionOrder'> | null
  readonly flag: RowOf<'flag'> | null
}

/** What the events of a draft tell of its stay. */
const stayOf = (draft: Draft, { recordedAt, zone }: DraftContext) =>
  derivedColumns(
    stayFromEvents(
      draft.events.map(({ kind, time }, index) => ({
        id: String(index),
        kind,
        happenedAt: time.precision === 'unknown' ? null : time.at,
        happenedPrecision: time.precision,
        recordedAt,
        enteredInError: false,
      })),
      zone,
    ),
  )

const person = (draft: Draft, id: string, { recordedAt }: DraftContext): RowOf<'person'> => ({
  id,
  number: draft.number,
  familyName: draft.familyName,
  givenName: draft.givenName,
  scriptName: draft.scriptName,
  foldedName: foldedNameOf(draft),
  ...birthColumns(draft.birth),
  sex: draft.sex,
  nationalities: draft.nationalities.length === 0 ? '["unknown"]' : JSON.stringify(draft.nationalities),
  languages: JSON.stringify(draft.languages),
  note: draft.note,
  createdAt: recordedAt,
})

/**
 * Turns an accepted draft into the rows of a person with a stay, its events, its placement, its order and its flag,
 * whose `source` is the name of the file.
 */
export const draftRows = (draft: Draft, context: DraftContext, source = ''): DraftRows => {
  const derived = stayOf(draft, context)
  const personId = newId()
  const stayId = newId()
  const recorded = { recordedAt: context.recordedAt, recordedBy: context.recordedBy }
  const unitId = draft.unit === null ? null : (context.units.get(foldWord(draft.unit)) ?? null)
  const place = draft.unit === null || unitId !== null ? '' : draft.unit
  const events = draft.events.map(
    ({ kind, time }): RowOf<'event'> => ({
      id: newId(),
      stayId,
      personId,
      kind,
      happenedAt: time.precision === 'unknown' ? null : time.at,
      happenedPrecision: time.precision,
      ...recorded,
      place: '',
      unitId: null,
      note: '',
      enteredInError: 0,
    }),
  )
  const arrivedAt = events.find(({ kind }) => kind === 'arrival')?.happenedAt ?? null
  const leftAt = derived.endAt
  return {
    person: person(draft, personId, context),
    identifiers: draft.identifiers.map(({ kind, value }) => ({ id: newId(), personId, kind, value })),
    stay: { id: stayId, personId, ...derived, unitId, place },
    events,
    placement:
      unitId === null || arrivedAt === null
        ? null
        : {
            id: newId(),
            stayId,
            personId,
            unitId,
            place: '',
            kind: 'ordinary',
            fromAt: arrivedAt,
            toAt: leftAt !== null && leftAt < arrivedAt ? arrivedAt : leftAt,
            ...recorded,
          },
    order:
      draft.order === null
        ? null
        : {
            id: newId(),
            stayId,
            personId,
            kind: draft.order.kind,
            ground: '',
            authority: '',
            number: draft.order.number,
            issuedAt: null,
            servedAt: null,
            effectiveFrom: null,
            expiresAt: null,
            ...recorded,
          },
    flag: draft.hasAskedAsylum
      ? {
          id: newId(),
          personId,
          kind: 'asylum-claim',
          fieldGroup: groupOfFlag('asylum-claim'),
          fromOn: null,
          toOn: null,
          source,
          note: '',
          ...recorded,
        }
      : null,
  }
}

/** The rows of a draft as the log tells them, in the order in which they are inserted. */
export const toldRows = (rows: DraftRows): RowChange[] => {
  const told: RowChange[] = []
  const tell = (entity: Entity, row: { id: string }) =>
    told.push({ entity, id: row.id, before: null, after: briefRow(entity, row) })
  tell('person', rows.person)
  for (const row of rows.identifiers) tell('identifier', row)
  tell('stay', rows.stay)
  for (const row of rows.events) tell('event', row)
  if (rows.placement) tell('placement', rows.placement)
  if (rows.order) tell('detentionOrder', rows.order)
  if (rows.flag) tell('flag', rows.flag)
  return told
}
