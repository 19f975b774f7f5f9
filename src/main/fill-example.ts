import { stayFromEvents } from '../core/custody/stay-from-events'
import type { Instant } from '../core/dates/instant'
import type { ExampleFile, ExampleStay } from '../core/example/example-file'
import { exampleFiles } from '../core/example/example-files'
import { exampleFacilityAnswers } from '../core/example/facility-answers'
import { groupOfFlag } from '../core/flags/flag-kind'
import { conditionProtectedAs } from '../core/law/facts/condition-name'
import { momentGroup, momentProtectedAs } from '../core/law/facts/moment-name'
import { foldedNameOf } from '../core/people/fold-name'
import { derivedColumns } from './handlers/settle-stay'
import { birthColumns } from './store/birth-columns'
import { newId } from './store/new-id'
import type { UnitOfWork } from './store/unit-of-work'

/** What the example facility is filled from: its units' ids by what they are for, and the present instant. */
export type ExampleGiven = {
  readonly units: {
    readonly men: readonly string[]
    readonly women: readonly string[]
    readonly families: readonly string[]
  }
  /** How many people the units have room for. */
  readonly capacity: number
  readonly asOf: Instant
  readonly zone: string
}

/** Fixed, so that every example facility is the same but for the day on which it is made. */
const seed = 20261122

/** Writes the fictitious people of the example facility, each with the whole of their file. */
export function fillExample(work: UnitOfWork, { units, capacity, asOf, zone }: ExampleGiven): void {
  const unitIds = [...units.men, ...units.women, ...units.families]
  const positions = (ids: readonly string[]) => ids.map((id) => unitIds.indexOf(id))
  const files = exampleFiles({
    seed,
    asOf,
    zone,
    units: { men: positions(units.men), women: positions(units.women), families: positions(units.families) },
  })
  const families = new Map<number, string>()
  for (const [at, file] of files.entries()) {
    const personId = writePerson(work, file)
    const stayIds = file.stays.map((stay) => writeStay(work, { personId, stay, unitIds, zone }))
    writeRecorded(work, file, personId, stayIds.at(-1) ?? null)
    if (file.family) {
      const familyId = families.get(file.family.group) ?? newId()
      families.set(file.family.group, familyId)
      work.insert('familyMember', { id: newId(), familyId, personId, relation: file.family.relation })
    }
    // Keeps the collected entries few; thousands at once would only cost memory.
    if (at % 500 === 499) work.flush()
  }
  for (const answer of exampleFacilityAnswers(files, capacity, asOf))
    work.insert('facilityAnswer', {
      id: newId(),
      ...answer,
      untilAt: null,
      recordedBy: work.action.userId,
      enteredInError: 0,
    })
}

function writePerson(work: UnitOfWork, { person, firstKnownAt, flags, contacts }: ExampleFile): string {
  const personId = newId()
  const recorded = { recordedAt: firstKnownAt, recordedBy: work.action.userId }
  const { birth, nationalities, languages, identifiers, ...facts } = person
  work.insert('person', {
    id: personId,
    ...facts,
    ...birthColumns(birth),
    foldedName: foldedNameOf(person),
    nationalities: JSON.stringify(nationalities),
    languages: JSON.stringify(languages),
    createdAt: firstKnownAt,
  })
  for (const identifier of identifiers) work.insert('identifier', { id: newId(), personId, ...identifier })
  for (const flag of flags)
    work.insert('flag', {
      id: newId(),
      personId,
      ...flag,
      fieldGroup: groupOfFlag(flag.kind),
      toOn: null,
      ...recorded,
    })
  for (const contact of contacts) work.insert('contact', { id: newId(), personId, ...contact, note: '' })
  return personId
}

type StayGiven = {
  readonly personId: string
  readonly stay: ExampleStay
  readonly unitIds: readonly string[]
  readonly zone: string
}

function writeStay(work: UnitOfWork, { personId, stay, unitIds, zone }: StayGiven): string {
  const stayId = newId()
  const recordedBy = work.action.userId
  const events = stay.events.map((event) => ({ ...event, id: newId(), enteredInError: false }))
  const last = stay.placements.at(-1)
  work.insert('stay', {
    id: stayId,
    personId,
    ...derivedColumns(stayFromEvents(events, zone)),
    unitId: last ? (unitIds[last.unit] ?? null) : null,
    place: last?.place ?? '',
  })
  for (const event of events)
    work.insert('event', { ...event, stayId, personId, recordedBy, unitId: null, enteredInError: 0 })
  for (const { unit, ...placement } of stay.placements) {
    const unitId = unitIds[unit]
    if (unitId !== undefined)
      work.insert('placement', {
        id: newId(),
        stayId,
        personId,
        unitId,
        ...placement,
        kind: 'ordinary',
        recordedAt: placement.fromAt,
        recordedBy,
      })
  }
  for (const order of stay.orders)
    work.insert('detentionOrder', { id: newId(), stayId, personId, ...order, recordedBy })
  return stayId
}

function writeRecorded(
  work: UnitOfWork,
  { milestones, answers }: ExampleFile,
  personId: string,
  stayId: string | null,
): void {
  const recordedBy = work.action.userId
  for (const milestone of milestones)
    work.insert('milestone', {
      id: newId(),
      personId,
      stayId: momentGroup(milestone.kind) === 'duty' ? stayId : null,
      ...milestone,
      happenedPrecision: 'minute',
      fieldGroup: momentProtectedAs(milestone.kind) ?? 'open',
      recordedBy,
      enteredInError: 0,
    })
  for (const answer of answers)
    work.insert('answer', {
      id: newId(),
      personId,
      ...answer,
      untilAt: null,
      fieldGroup: conditionProtectedAs(answer.fact) ?? 'open',
      recordedBy,
      enteredInError: 0,
    })
}
