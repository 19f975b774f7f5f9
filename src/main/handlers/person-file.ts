import { canRead } from '../../core/access/permissions'
import { type FieldGroup, fieldGroupSchema } from '../../core/access/roles'
import { authorityCoverage, uncoveredMs } from '../../core/custody/authority-coverage'
import { authoritySums, fullAuthority, orderOverlaps } from '../../core/custody/full-authority'
import { heldState } from '../../core/custody/held-state'
import type { Stay } from '../../core/custody/stay'
import { stayAsOf } from '../../core/custody/stay-as-of'
import { cumulativeTimeHeld, type TimeHeld, timeHeld } from '../../core/custody/time-held'
import { elapsedMs } from '../../core/dates/elapsed-ms'
import type { Instant } from '../../core/dates/instant'
import { localDay } from '../../core/dates/local-day'
import { authorityTerms } from '../../core/law/authority-terms'
import type { LawFacts } from '../../core/law/facts/law-facts'
import type { Law } from '../../core/law/law'
import { childOn, turnsEighteenOn } from '../../core/people/age-reading'
import { missingFacts } from '../../core/people/missing-facts'
import type { FileEvent, FileStay, GroupSummary, HeldTime, PersonFile } from '../../core/people/person-file'
import type { QueryContext } from '../handler'
import { factsOfPerson } from '../law/facts-of-person'
import { lawOfRegister } from '../law/law-of-register'
import { custodyEvent, eventsOf, namesOf, ordersOf, placementsOf, staysOf } from '../store/custody-rows'
import type { RowOf } from '../store/entities'
import { contactsOf, flagsOf, shownFlag } from '../store/flag-rows'
import {
  answersOf,
  extensionsOf,
  milestonesOf,
  shownAnswer,
  shownExtension,
  shownMilestone,
} from '../store/law-rows'
import { factsOf, familyOf, identifiersOf, type PersonRow } from '../store/person-rows'
import { marksOf } from './marks-of'
import { zoneOf } from './zone-of'

type Names = ReadonlyMap<string, string>

/** Typing within a day of the event is ordinary work of a shift; after that it is said. */
const lateMs = 24 * 3_600_000

/** Everything of a person's file that is not protected, as it stood at an instant. */
export function personFile(
  { read, user, scope }: Pick<QueryContext, 'read' | 'user' | 'scope'>,
  row: PersonRow,
  asOf: Instant,
): PersonFile {
  const zone = zoneOf(read)
  const users = namesOf(read, 'user')
  const units = namesOf(read, 'unit')
  const facts = factsOf(row)
  const day = localDay(asOf, zone)
  const inLaw = { law: lawOfRegister(read), facts: factsOfPerson(read, row.id) }
  const extensions = extensionsOf(read, row.id)
  const stays = staysOf(read, row.id).map((stay) => ({
    ...fileStay(read, stay, users, units, zone, inLaw, asOf),
    extensions: extensions
      .filter(({ stayId }) => stayId === stay.id)
      .map((extension) => shownExtension(extension, users)),
  }))
  const milestones = milestonesOf(read, row.id)
  const answers = answersOf(read, row.id)
  const begun = stays.filter(({ state }) => state !== 'not-yet')
  const current = begun.find(({ state }) => state === 'held' || state === 'at-large') ?? begun[0]
  const flags = flagsOf(read, row.id)
  const groupCount = (group: FieldGroup) =>
    group === 'contacts'
      ? contactsOf(read, row.id).length
      : [...flags, ...milestones, ...answers].filter(({ fieldGroup }) => fieldGroup === group).length
  const groups: GroupSummary[] = fieldGroupSchema.options.map((group) => ({
    group,
    restricted: !canRead(user.role, group),
    count: groupCount(group),
  }))
  return {
    id: row.id,
    asOf,
    facts: { ...facts, identifiers: identifiersOf(read, row.id) },
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
    marks: current === undefined ? [] : marksOf(eventsOf(read, current.id).map(custodyEvent), zone, asOf),
    flags: flags.filter(({ fieldGroup }) => fieldGroup === 'open').map((flag) => shownFlag(flag, users)),
    milestones: milestones
      .filter(({ fieldGroup }) => fieldGroup === 'open')
      .map((one) => shownMilestone(one, users)),
    answers: answers.filter(({ fieldGroup }) => fieldGroup === 'open').map((one) => shownAnswer(one, users)),
    groups,
    family: familyOf(read, row.id, scope),
  }
}

const heldTime = (time: TimeHeld): HeldTime => ({
  shortestMs: time.shortestMs,
  longestMs: time.kind === 'known' ? time.longestMs : null,
})

function fileStay(
  read: QueryContext['read'],
  stay: RowOf<'stay'>,
  users: Names,
  units: Names,
  zone: string,
  { law, facts }: { readonly law: Law; readonly facts: LawFacts | null },
  asOf: Instant,
): Omit<FileStay, 'extensions'> {
  const rows = eventsOf(read, stay.id)
  const told = stayAsOf(rows.map(custodyEvent), zone, asOf)
  // A stay of which nothing had happened by then has not begun, whatever bounds its events leave.
  const hasBegun = rows.some(
    (row) => row.enteredInError === 0 && (row.happenedAt === null || row.happenedAt <= asOf),
  )
  const by = (row: { recordedAt: string; recordedBy: string }) => ({
    recordedAt: row.recordedAt as Instant,
    recordedByName: users.get(row.recordedBy) ?? '',
  })
  const orders = ordersOf(read, stay.id).map((row) => ({
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
  }))
  const coverage = hasBegun ? [...authorityCoverage(told, orders, asOf)] : []
  const intervals =
    facts === null ? [] : [...fullAuthority(coverage, authorityTerms(law, facts, stay.id, asOf), asOf)]
  return {
    id: stay.id,
    place: stay.place,
    told,
    state: hasBegun ? heldState(told, asOf) : 'not-yet',
    endKind: told.end?.kind ?? null,
    timeHeld: heldTime(timeHeld(told, asOf)),
    events: rows.map((row) => fileEvent(row, units, by(row))),
    placements: placementsOf(read, stay.id).map((row) => ({
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
    coverage,
    uncoveredMs: uncoveredMs(coverage),
    authority: {
      intervals,
      sumsMs: authoritySums(intervals),
      overlaps: orderOverlaps(told, orders, asOf).map((one) => ({ ...one, orderIds: [...one.orderIds] })),
    },
  }
}

function fileEvent(
  row: RowOf<'event'>,
  units: Names,
  by: { recordedAt: Instant; recordedByName: string },
): FileEvent {
  const event = custodyEvent(row)
  const after = event.happenedAt === null ? null : elapsedMs(event.happenedAt, by.recordedAt)
  // An event known to the day may have happened at its very end.
  const slack = event.happenedPrecision === 'day' ? lateMs : 0
  return {
    id: event.id,
    kind: event.kind,
    happenedAt: event.happenedAt,
    happenedPrecision: event.happenedPrecision,
    ...by,
    enteredAfterMs: after,
    enteredLate: after !== null && after > lateMs + slack,
    place: row.place,
    unitName: row.unitId === null ? null : (units.get(row.unitId) ?? null),
    note: row.note,
    enteredInError: event.enteredInError,
  }
}

const unitAt = ({ placements }: FileStay, asOf: Instant): string | null => {
  const at = placements.findLast(({ fromAt, toAt }) => fromAt <= asOf && (toAt === null || asOf < toAt))
  if (at === undefined) return null
  return at.place === '' ? at.unitName : `${at.unitName} ${at.place}`
}
