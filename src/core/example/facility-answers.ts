import { endKinds } from '../custody/stay'
import { fromEpochMs, type Instant, toEpochMs } from '../dates/instant'
import { dayMs } from '../dates/lengths-of-time'
import type { FacilityFact } from '../law/facts/condition-name'
import type { ExampleFile } from './example-file'

/** A fact of the example facility as somebody answered it. */
export type ExampleFacilityAnswer = {
  readonly fact: FacilityFact
  readonly value: 'yes' | 'no'
  readonly fromAt: Instant | null
  readonly recordedAt: Instant
  readonly note: string
}

/**
 * What is answered for the example facility: that it is no prison, that it stands apart from criminal custody, and
 * whether more are held than there is room for. Whether a state of exception is in force nobody was ever asked.
 *
 * @example exampleFacilityAnswers(files of 180 people held, 210, asOf).find(({ fact }) => fact === 'over-capacity')?.value //=> 'no'
 */
export const exampleFacilityAnswers = (
  files: readonly Pick<ExampleFile, 'stays'>[],
  capacity: number,
  asOf: Instant,
): readonly ExampleFacilityAnswer[] => {
  const ends: readonly string[] = endKinds
  const isHeld = ({ stays }: Pick<ExampleFile, 'stays'>): boolean =>
    stays.at(-1)?.events.every(({ kind }) => !ends.includes(kind)) === true
  const held = files.filter(isHeld).length
  const daysBefore = (days: number): Instant => fromEpochMs(toEpochMs(asOf) - days * dayMs)
  return [
    {
      fact: 'held-in-prison',
      value: 'no',
      fromAt: null,
      recordedAt: daysBefore(200),
      note: 'Built as a migration station.',
    },
    {
      fact: 'separate-from-criminal-custody',
      value: 'yes',
      fromAt: null,
      recordedAt: daysBefore(200),
      note: 'Own building, own staff.',
    },
    {
      fact: 'over-capacity',
      value: held > capacity ? 'yes' : 'no',
      fromAt: daysBefore(30),
      recordedAt: daysBefore(30),
      note: 'Monthly count.',
    },
  ]
}
