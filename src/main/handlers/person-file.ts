import { authorityCoverage } from '../../core/custody/authority-coverage'
import { authoritySums, fullAuthority, orderOverlaps, withoutOrder } from '../../core/custody/full-authority'
import { hasBegun } from '../../core/custody/has-begun'
import { heldState } from '../../core/custody/held-state'
import { newestStayFirst } from '../../core/custody/newest-stay-first'
import { placementAt } from '../../core/custody/placement-at'
import { recordedAfter } from '../../core/custody/recorded-after'
import type { Stay } from '../../core/custody/stay'
import { stayAsOf } from '../../core/custody/stay-as-of'
import { cumulativeTimeHeld, type TimeHeld, timeHeld } from '../../core/custody/time-held'
import type { Instant } from '../../core/dates/instant'
import { localDay } from '../../core/dates/local-day'
import { authorityTerms } from '../../core/law/authority-terms'
import type { LawFacts } from '../../core/law/facts/law-facts'
import type { Law } from '../../core/law/law'
import { childOn, turnsEighteenOn } from '../../core/people/age-reading'
import { groupSummaries } from '../../core/people/group-summaries'
import { missingFacts } from '../../core/people/missing-facts'
import type { FileEvent, FileStay, HeldTime, PersonFile } from '../../core/people/person-file'
import type { QueryContext } from '../handler'
import { personAsKnown } from '../law/facts-as-known'
import { factsOfPerson } from '../law/facts-of-person'
import { fileRowsAsKnown, isKnownWhole } from '../law/file-rows-as-known'
import { lawOfRegister } from '../law/law-of-register'
import { personLaw } from '../law/person-law'
import { type CorrectionOf, correctionsIn } from '../store/correction-rows'
import { custodyEvent, namesOf } from '../store/custody-rows'
import type { RowOf } from '../store/entities'
import { type FileRows, fileRows } from '../store/file-rows'
import { shownFlag } from '../store/flag-rows'
import { shownAnswer, shownExtension, shownMilestone } from '../store/law-rows'
import { factsOf, familyOf, type PersonRow } from '../store/person-rows'
import { marksOf } from './marks-of'
import { zoneOf } from './zone-of'

type Names = ReadonlyMap<string, string>

type Reader = Pick<QueryContext, 'read' | 'user' | 'scope' | 'now'>

/** Everything of a person's file that is not protected, as it stood at an instant. */
export const personFile = (context: Reader, row: PersonRow, asOf: Instant): PersonFile => ({
  ...fileOfRows(context, fileRows(context.read, row), asOf, {
    law: lawOfRegister(context.read),
    facts: factsOfPerson(context.read, row.id),
    corrections: correctionsIn(context.read, row.id),
  }),
  family: familyOf(context.read, row.id, context.scope),
  known: null,
})

/**
 * The same as the register was known at an earlier instant: what was typed, corrected or withdrawn later plays no
 * part, and the law is that which was in the register then. The names of users and units are today's, and who
 * belongs to the family is left out. `null` where the person was not in the register yet.
 */
export function personFileAsKnown(
  context: Reader,
  personId: string,
  knownAt: Instant,
  asOf: Instant,
): PersonFile | null {
  const rows = fileRowsAsKnown(personAsKnown(context.read, personId, knownAt), personId)
  const inLaw = personLaw(context, personId, { asOf, knownAt })
  if (rows === null || inLaw === null) return null
  return {
    ...fileOfRows(context, rows, asOf, {
      ...inLaw,
      corrections: correctionsIn(context.read, personId, knownAt),
    }),
    family: [],
    known: { at: knownAt, isWhole: isKnownWhole(context.read, personId, knownAt) },
  }
}

type Beside = { readonly law: Law; readonly facts: LawFacts | null; readonly corrections: CorrectionOf }

function fileOfRows(
  { read, user }: Pick<Reader, 'read' | 'user'>,
  rows: FileRows,
  asOf: Instant,
  beside: Beside,
): Omit<PersonFile, 'family' | 'known'> {
  const zone = zoneOf(read)
  const users = namesOf(read, 'user')
  const units = namesOf(read, 'unit')
  const { person, milestones, answers, flags } = rows
  const facts = factsOf(person)
  const day = localDay(asOf, zone)
  const stays = rows.stays
    .map((stay) => ({
      ...fileStay(rows, stay, users, units, zone, beside, asOf),
      extensions: rows.extensions
        .filter(({ stayId }) => stayId === stay.id)
        .map((extension) => shownExtension(extension, users)),
    }))
    .sort((one, other) => newestStayFirst(one.told as Stay, other.told as Stay))
  const begun = stays.filter(({ state }) => state !== 'not-yet')
  const [current] = begun
  return {
    id: person.id,
    asOf,
    facts: { ...facts, identifiers: rows.identifiers.map(({ id, kind, value }) => ({ id, kind, value })) },
    child: childOn(facts.birth, day),
    turnsEighteenOn: turnsEighteenOn(facts.birth),
    unitName: current?.state === 'held' ? unitAt(current, asOf) : null,
    stays,
    continuous: current?.timeHeld ?? null,
    cumulative: heldTime(
      cumulativeTimeHeld(
        begun.map(({ told }) => told as Stay),
        asOf,
      ),
    ),
    missing: [
      ...missingFacts(
        facts.birth,
        begun.map(({ id, told, orders }) => ({ id, told: told as Stay, orders })),
      ),
    ],
    marks: current === undefined ? [] : marksOf(rows.eventsOf(current.id).map(custodyEvent), zone, asOf),
    flags: flags.filter(({ fieldGroup }) => fieldGroup === 'open').map((flag) => shownFlag(flag, users)),
    milestones: milestones
      .filter(({ fieldGroup }) => fieldGroup === 'open')
      .map((one) => shownMilestone(one, users, beside.corrections)),
    answers: answers.filter(({ fieldGroup }) => fieldGroup === 'open').map((one) => shownAnswer(one, users)),
    groups: groupSummaries(user.role, [...flags, ...milestones, ...answers], rows.contacts),
  }
}

const heldTime = (time: TimeHeld): HeldTime => ({
  shortestMs: time.shortestMs,
  longestMs: time.kind === 'known' ? time.longestMs : null,
})

function fileStay(
  of: FileRows,
  stay: RowOf<'stay'>,
  users: Names,
  units: Names,
  zone: string,
  { law, facts, corrections }: Beside,
  asOf: Instant,
): Omit<FileStay, 'extensions'> {
  const rows = of.eventsOf(stay.id)
  const events = rows.map(custodyEvent)
  const told = stayAsOf(events, zone, asOf)
  const isBegun = hasBegun(events, asOf)
  const by = (row: { recordedAt: string; recordedBy: string }) => ({
    recordedAt: row.recordedAt as Instant,
    recordedByName: users.get(row.recordedBy) ?? '',
  })
  const orders = of.ordersOf(stay.id).map((row) => ({
    id: row.id,
    kind: row.kind,
    ground: row.ground,
    authority: row.authority,
    number: row.number,
    issuedAt: row.issuedAt as Instant | null,
    servedAt: row.servedAt as Instant | null,
    effectiveFrom: row.effectiveFrom as Instant | null,
    expiresAt: row.expiresAt as Instant | null,
    ...by(row),
    correction: corrections('detentionOrder', row),
  }))
  const coverage = isBegun ? [...authorityCoverage(told, orders, asOf)] : []
  const intervals =
    facts === null ? [] : [...fullAuthority(coverage, authorityTerms(law, facts, stay.id, asOf), asOf)]
  return {
    id: stay.id,
    place: stay.place,
    told,
    state: isBegun ? heldState(told, asOf) : 'not-yet',
    endKind: told.end?.kind ?? null,
    timeHeld: heldTime(timeHeld(told, asOf)),
    events: rows.map((row) =>
      fileEvent(row, units, { ...by(row), correction: corrections('event', row) }, zone),
    ),
    placements: of.placementsOf(stay.id).map((row) => ({
      id: row.id,
      unitId: row.unitId,
      unitName: units.get(row.unitId) ?? '',
      place: row.place,
      kind: row.kind,
      fromAt: row.fromAt as Instant,
      toAt: row.toAt as Instant | null,
      ...by(row),
    })),
    orders,
    authority: {
      intervals,
      sumsMs: authoritySums(intervals),
      withoutOrder: withoutOrder(intervals),
      overlaps: orderOverlaps(told, orders, asOf).map((one) => ({ ...one, orderIds: [...one.orderIds] })),
    },
  }
}

function fileEvent(
  row: RowOf<'event'>,
  units: Names,
  by: Pick<FileEvent, 'recordedAt' | 'recordedByName' | 'correction'>,
  zone: string,
): FileEvent {
  const event = custodyEvent(row)
  return {
    id: event.id,
    kind: event.kind,
    happenedAt: event.happenedAt,
    happenedPrecision: event.happenedPrecision,
    ...by,
    ...recordedAfter(event, by.recordedAt, zone),
    place: row.place,
    unitName: row.unitId === null ? null : (units.get(row.unitId) ?? null),
    note: row.note,
    enteredInError: event.enteredInError,
  }
}

const unitAt = ({ placements }: FileStay, asOf: Instant): string | null => {
  const at = placementAt(placements, asOf)
  if (at === null) return null
  return at.place === '' ? at.unitName : `${at.unitName} ${at.place}`
}
