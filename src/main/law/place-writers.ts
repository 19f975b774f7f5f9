import type { QuestionName } from '../../core/contract'
import { invariant } from '../../core/result'
import type { Entity } from '../store/entities'
import { checkedWork, type UnitOfWork } from '../store/unit-of-work'

/**
 * Which questions write what is kept of the place and its law. The log is not indexed by kind, so what stood at an
 * earlier instant is looked for among the actions of these alone; `keepToWriters` lets no other question write them.
 */
const writers = {
  facility: ['registers.create', 'facility.update'],
  lawSetting: ['houseAlarms.save', 'packs.activate'],
  workingCalendar: ['calendars.save', 'calendars.confirm'],
  packOverlay: [
    'packs.import',
    'packDrafts.save',
    'packDrafts.propose',
    'packDrafts.approve',
    'packDrafts.publish',
    'packDrafts.discard',
  ],
  facilityAnswer: [
    'registers.create',
    'facilityAnswers.give',
    'facilityAnswers.end',
    'facilityAnswers.withdraw',
  ],
} as const satisfies Partial<Record<Entity, readonly QuestionName[]>>

/** What is kept of the place, and of no person. */
export type OfPlace = keyof typeof writers

const writersOfAll: readonly QuestionName[] = ['actions.undo', 'changes.restoreValue']

const isOfPlace = (entity: Entity): entity is OfPlace => Object.hasOwn(writers, entity)

/** The questions among whose actions all that was ever written of these is found. */
export const writersOf = (entities: readonly OfPlace[]): readonly QuestionName[] => [
  ...new Set<QuestionName>([...writersOfAll, ...entities.flatMap((entity) => writers[entity])]),
]

/** A unit of work that refuses, as a fault of the program, what its question is not known to write. */
export const keepToWriters = (work: UnitOfWork, question: QuestionName): UnitOfWork =>
  checkedWork(work, (entity) => {
    const isKnown = !isOfPlace(entity) || writersOf([entity]).includes(question)
    invariant(isKnown, `${question} is not known to write a ${entity}`)
  })
