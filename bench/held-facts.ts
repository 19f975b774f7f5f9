import { fromEpochMs, toEpochMs } from '../src/core/dates/instant'
import type { FlagKind } from '../src/core/flags/flag-kind'
import { groupOfFlag } from '../src/core/flags/flag-kind'
import { type ConditionName, conditionProtectedAs } from '../src/core/law/facts/condition-name'
import { type MilestoneKind, momentProtectedAs } from '../src/core/law/facts/moment-name'
import { readHead } from '../src/main/store/change-log'
import { newId } from '../src/main/store/new-id'
import { openUnitOfWork } from '../src/main/store/unit-of-work'
import { seeded } from '../tests/support/seeded'
import { benchNow, type bigRegister } from './big-register'

const hourMs = 3_600_000

// How many in a hundred of those held have it, and how long after the stop, in hours.
const steps: readonly (readonly [MilestoneKind, number, number])[] = [
  ['reasons-given', 70, 20],
  ['rights-explained', 75, 20],
  ['family-told', 45, 60],
  ['consular-right-told', 60, 30],
  ['consular-choice-made', 40, 40],
  ['doctor-examined', 65, 40],
  ['medically-screened', 50, 40],
  ['brought-before-judge', 35, 90],
  ['court-review-held', 40, 400],
  ['administrative-review-held', 30, 400],
  ['alternatives-considered', 35, 200],
  ['individual-reasons-recorded', 40, 60],
  ['detention-confirmed', 30, 90],
  ['asylum-claim-made', 25, 60],
  ['fear-question-asked', 50, 30],
  ['removal-order-final', 20, 900],
  ['appeal-filed', 8, 700],
  ['custody-decision-made', 30, 60],
  ['lawyer-met', 45, 90],
]
const flags: readonly (readonly [FlagKind, number])[] = [
  ['asylum-claim', 20],
  ['with-children', 6],
  ['pregnant', 2],
  ['serious-illness', 5],
  ['torture', 4],
]
const answers: readonly (readonly [ConditionName, number])[] = [
  ['asylum-seeker', 60],
  ['with-family', 60],
  ['cares-for-children', 60],
  ['over-capacity', 50],
  ['held-in-prison', 70],
  ['removal-foreseeable', 60],
  ['crime-victim-or-witness', 40],
  ['trafficking-victim', 50],
  ['indigenous', 50],
]

/** Gives everyone held in a big register the facts of a station that keeps its files: twenty or so a person. */
export function addHeldFacts({ store }: ReturnType<typeof bigRegister>): number {
  const { writer } = store
  if (!writer) throw new Error('writable')
  const held = writer.raw
    .prepare('SELECT id, person_id AS personId, start_at AS startAt FROM stay WHERE end_at IS NULL')
    .all() as { id: string; personId: string; startAt: string }[]
  const { next } = seeded(11)
  const chance = (percent: number) => next() * 100 < percent
  writer.raw.exec('BEGIN IMMEDIATE')
  const { work, finish } = openUnitOfWork(writer, readHead(store.reader), {
    actionId: newId(),
    userId: 'u',
    command: 'imports.start',
    recordedAt: benchNow,
  })
  const recorded = { note: '', recordedAt: benchNow, recordedBy: 'u', enteredInError: 0 }
  let facts = 0
  for (const [place, { id: stayId, personId, startAt }] of held.entries()) {
    const arrived = toEpochMs(startAt as typeof benchNow)
    const event = (kind: string, at: number) => {
      facts += 1
      work.insert('event', {
        id: newId(),
        stayId,
        personId,
        kind,
        happenedAt: fromEpochMs(at),
        happenedPrecision: 'minute',
        place: '',
        unitId: null,
        ...recorded,
      })
    }
    event('stop', arrived - Math.floor(next() * 20) * hourMs)
    event('handover', arrived)
    for (const [kind, percent, hours] of steps) {
      if (!chance(percent)) continue
      const times = kind.endsWith('review-held') ? 1 + Math.floor(next() * 4) : 1
      for (let time = 1; time <= times; time += 1) {
        const at = arrived + (0.2 + next() * 1.6) * hours * time * hourMs
        if (at > toEpochMs(benchNow)) continue
        facts += 1
        work.insert('milestone', {
          id: newId(),
          personId,
          stayId,
          kind,
          fieldGroup: momentProtectedAs(kind) ?? 'open',
          happenedAt: fromEpochMs(Math.floor(at / 60_000) * 60_000),
          happenedPrecision: 'minute',
          forAt: null,
          ...recorded,
        })
      }
    }
    for (const [kind, percent] of flags) {
      if (!chance(percent)) continue
      facts += 1
      const { enteredInError: _, ...flagRecorded } = recorded
      work.insert('flag', {
        id: newId(),
        personId,
        kind,
        fieldGroup: groupOfFlag(kind),
        fromOn: null,
        toOn: null,
        source: '',
        ...flagRecorded,
      })
    }
    for (const [fact, percent] of answers) {
      if (!chance(percent)) continue
      facts += 1
      work.insert('answer', {
        id: newId(),
        personId,
        fact,
        value: chance(15) ? 'yes' : 'no',
        fieldGroup: conditionProtectedAs(fact) ?? 'open',
        fromAt: null,
        untilAt: null,
        ...recorded,
      })
    }
    if (place % 1000 === 999) work.flush()
  }
  finish()
  writer.raw.exec('COMMIT')
  return facts / held.length
}
