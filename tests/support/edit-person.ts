import type { EventKind } from '../../src/core/custody/event'
import { conditionNames } from '../../src/core/law/facts/condition-name'
import type { LawFacts } from '../../src/core/law/facts/law-facts'
import { milestoneKinds } from '../../src/core/law/facts/moment-name'
import {
  type Draw,
  drawAnswer,
  drawCase,
  drawExtension,
  drawFacilityAnswers,
  drawHappened,
  drawMilestone,
} from './any-person'

const dayMs = 86_400_000
const kinds: readonly EventKind[] = [
  'stop',
  'handover',
  'arrival',
  'escape',
  'recapture',
  'release',
  'hearing',
]

const without = <T>(draw: Draw, list: readonly T[]): T[] => {
  const gone = draw.int(0, Math.max(0, list.length - 1))
  return list.filter((_, index) => index !== gone)
}

/** The person after one edit such as an officer makes: something entered, taken back, or found out. */
export const editPerson = (draw: Draw, facts: LawFacts, zone: string, near: number): LawFacts => {
  const since = near - draw.int(1, 400) * dayMs
  const [stay, ...rest] = facts.stays
  const inStay = (change: (of: NonNullable<typeof stay>) => Partial<NonNullable<typeof stay>>): LawFacts =>
    stay === undefined ? facts : { ...facts, stays: [{ ...stay, ...change(stay) }, ...rest] }
  switch (draw.int(0, 11)) {
    case 0:
      return inStay(({ events }) => ({
        events: [
          ...events,
          { id: String(events.length), kind: draw.pick(kinds), ...drawHappened(draw, since, zone) },
        ],
      }))
    case 1:
      return inStay(({ events }) => ({ events: without(draw, events) }))
    case 2:
      return inStay(({ events }) => ({
        events: events.map((event) =>
          draw.chance(30) ? { ...event, enteredInError: !event.enteredInError } : event,
        ),
      }))
    case 3:
    case 4:
      return {
        ...facts,
        milestones: [...facts.milestones, drawMilestone(draw, draw.pick(milestoneKinds), since, zone)],
      }
    case 5:
      return { ...facts, milestones: without(draw, facts.milestones) }
    case 6:
    case 7:
      return {
        ...facts,
        answers: [
          ...facts.answers,
          drawAnswer(draw, draw.pick(conditionNames), draw.pick(['yes', 'no']), since),
        ],
      }
    case 8:
      return { ...facts, answers: without(draw, facts.answers) }
    case 9:
      return { ...facts, extensions: [...facts.extensions, drawExtension(draw, since)] }
    case 10:
      return { ...facts, facilityAnswers: drawFacilityAnswers(draw, since) }
    default: {
      // Another person in the row: admitted, or a file put right from the ground up.
      const other = drawCase(draw).facts
      return draw.chance(50) ? other : { ...facts, birth: other.birth, flags: other.flags }
    }
  }
}
