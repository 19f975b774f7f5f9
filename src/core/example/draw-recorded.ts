import { fromEpochMs, type Instant, toEpochMs } from '../dates/instant'
import { hourMs, minuteMs } from '../dates/lengths-of-time'
import type { MilestoneKind } from '../law/facts/moment-name'
import type { ExampleAnswer, ExampleFlag, ExampleMilestone, ExampleStay } from './example-file'
import type { Draw } from './seeded-draw'

/** The stay of which milestones and answers are drawn, and for whom. */
export type RecordedPlan = {
  readonly stay: ExampleStay
  readonly flags: readonly ExampleFlag[]
  readonly isChild: boolean
  readonly asOf: Instant
}

type Step = {
  readonly kind: MilestoneKind
  /** How often it is on file at all, and within how many hours after the handover. */
  readonly share: number
  readonly hours: readonly [number, number]
}

const steps: readonly Step[] = [
  { kind: 'reasons-given', share: 0.8, hours: [0.2, 20] },
  { kind: 'written-reasons-given', share: 0.7, hours: [2, 40] },
  { kind: 'rights-explained', share: 0.8, hours: [0.5, 26] },
  { kind: 'consular-right-told', share: 0.6, hours: [1, 30] },
  { kind: 'consular-choice-made', share: 0.45, hours: [2, 48] },
  { kind: 'family-told', share: 0.5, hours: [1, 60] },
  { kind: 'medically-screened', share: 0.75, hours: [1, 50] },
  { kind: 'lawyer-met', share: 0.35, hours: [6, 160] },
  { kind: 'administrative-review-held', share: 0.5, hours: [30, 90] },
  { kind: 'brought-before-judge', share: 0.15, hours: [20, 110] },
]

/**
 * Draws what was done for a person and what was answered about them, with what is missing in real files:
 * steps that nobody wrote down, steps done late, reviews that stopped after the first.
 *
 * @example drawRecorded(draw, { stay, flags, isChild: false, asOf }).milestones[0]?.kind //=> 'reasons-given'
 */
export function drawRecorded(
  draw: Draw,
  { stay, flags, isChild, asOf }: RecordedPlan,
): { milestones: readonly ExampleMilestone[]; answers: readonly ExampleAnswer[] } {
  const known = stay.events.find(({ kind }) => kind === 'handover')?.happenedAt ?? null
  const end =
    stay.events.find(({ kind }) => ['release', 'removal', 'death'].includes(kind))?.happenedAt ?? asOf
  if (known === null) return { milestones: [], answers: [] }
  const milestones: ExampleMilestone[] = []
  const tell = (kind: MilestoneKind, hours: number, note = '') => {
    const happenedAt = later(known, hours)
    if (happenedAt >= end || happenedAt > asOf) return
    const typed = later(happenedAt, draw.chance(0.12) ? 26 + draw.unit() * 60 : 0.2 + draw.unit() * 3)
    milestones.push({
      kind,
      happenedAt,
      forAt: null,
      recordedAt: typed < asOf ? typed : asOf,
      note,
    })
  }
  const between = ([least, most]: readonly [number, number]) => least + draw.unit() * (most - least)
  for (const { kind, share, hours } of steps) if (draw.chance(share)) tell(kind, between(hours))
  for (let week = 1; week < 12 && draw.chance(0.7); week += 1)
    tell('administrative-review-held', 60 + week * (160 + draw.unit() * 30))
  if (flags.some(({ kind }) => kind === 'asylum-claim')) {
    tell('asylum-wish-expressed', between([1, 30]))
    tell('asylum-claim-made', between([20, 90]))
    if (draw.chance(0.8)) tell('asylum-authority-told', between([92, 160]))
  }
  if (isChild && draw.chance(0.7)) tell('child-authority-told', between([0.5, 30]))
  if (draw.chance(0.12)) tell('habeas-filed', between([60, 300]), 'Amparo, district court, Río Claro')
  const answers: ExampleAnswer[] = []
  const answer = (fact: ExampleAnswer['fact'], value: 'yes' | 'no') =>
    answers.push({ fact, value, fromAt: null, recordedAt: known, note: '' })
  if (draw.chance(0.5)) answer('crime-victim-or-witness', 'no')
  if (draw.chance(0.5)) answer('separate-from-criminal-custody', 'yes')
  if (draw.chance(0.4)) answer('held-in-prison', 'no')
  if (draw.chance(0.35)) answer('individual-reasons-recorded', 'yes')
  if (draw.chance(0.25)) answer('alternatives-considered', 'yes')
  return { milestones, answers }
}

const later = (instant: Instant, hours: number): Instant =>
  fromEpochMs(Math.round((toEpochMs(instant) + hours * hourMs) / minuteMs) * minuteMs)
