import { stayFromEvents } from '../../core/custody/stay-from-events'
import type { Instant } from '../../core/dates/instant'
import { groupOfFlag } from '../../core/flags/flag-kind'
import { foldWord } from '../../core/import/cell-text'
import type { Draft } from '../../core/import/draft'
import { nameFolder } from '../../core/people/fold-name'
import { derivedColumns } from '../handlers/settle-stay'
import { birthColumns } from '../store/birth-columns'
import type { Entity, RowOf } from '../store/entities'
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

type StayColumns = ReturnType<typeof derivedColumns>

/** What the events of a draft tell of its stay. */
const stayOf = (draft: Draft, { recordedAt, zone }: DraftContext): StayColumns =>
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

/** What the drafts of one import have in common, thought out once. */
type Memory = {
  readonly stays: Map<string, StayColumns>
  readonly foldedNameOf: ReturnType<typeof nameFolder>
}

const memories = new WeakMap<DraftContext, Memory>()

const memoryOf = (context: DraftContext): Memory => {
  let memory = memories.get(context)
  if (!memory) {
    memory = { stays: new Map(), foldedNameOf: nameFolder() }
    memories.set(context, memory)
  }
  return memory
}

/** What the events of a draft tell of its stay; the same for all drafts with the same events. */
const knownStayOf = (draft: Draft, context: DraftContext): StayColumns => {
  const { stays } = memoryOf(context)
  let events = ''
  for (const { kind, time } of draft.events)
    events += `${kind}${time.precision}${time.precision === 'unknown' ? '' : time.at}|`
  let stay = stays.get(events)
  if (!stay) {
    if (stays.size > 50_000) stays.clear()
    stay = stayOf(draft, context)
    stays.set(events, stay)
  }
  return stay
}

const person = (draft: Draft, id: string, context: DraftContext): RowOf<'person'> => ({
  id,
  number: draft.number,
  familyName: draft.familyName,
  givenName: draft.givenName,
  scriptName: draft.scriptName,
  foldedName: memoryOf(context).foldedNameOf(draft),
  ...birthColumns(draft.birth),
  sex: draft.sex,
  nationalities: draft.nationalities.length === 0 ? '["unknown"]' : JSON.stringify(draft.nationalities),
  languages: JSON.stringify(draft.languages),
  note: draft.note,
  createdAt: context.recordedAt,
})

/**
 * Turns an accepted draft into the rows of a person with a stay, its events, its placement, its order and its flag,
 * whose `source` is the name of the file.
 */
export const draftRows = (draft: Draft, context: DraftContext, source = ''): DraftRows => {
  const derived = knownStayOf(draft, context)
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

/** The rows of a draft with what each is, in the order in which they are told. */
export const orderedRows = (rows: DraftRows): [Entity, { readonly id: string }][] => {
  const ordered: [Entity, { readonly id: string }][] = [['person', rows.person]]
  for (const row of rows.identifiers) ordered.push(['identifier', row])
  ordered.push(['stay', rows.stay])
  for (const row of rows.events) ordered.push(['event', row])
  if (rows.placement) ordered.push(['placement', rows.placement])
  if (rows.order) ordered.push(['detentionOrder', rows.order])
  if (rows.flag) ordered.push(['flag', rows.flag])
  return ordered
}
