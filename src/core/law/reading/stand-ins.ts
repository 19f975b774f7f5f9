import { type Instant, toEpochMs } from '../../dates/instant'
import { startOfLocalDay } from '../../dates/start-of-local-day'
import { type ConditionName, flagsOf } from '../facts/condition-name'
import type { LawFacts } from '../facts/law-facts'
import type { MomentName } from '../facts/moment-name'
import { type MsReading, type RecordedTruth, yes } from './person-reading'
import { recordedAt } from './read-conditions'

// A thing is known from the first day or time that a flag or an answer gives for it.
const knownSince: readonly (readonly [moment: MomentName, facts: readonly ConditionName[]])[] = [
  ['pregnancy-known', ['pregnant']],
  ['nursing-known', ['nursing']],
  ['vulnerability-identified', ['disability', 'indigenous', 'older-person', 'crime-victim-or-witness']],
]

/**
 * Puts in the moments that are not recorded by themselves and that something else on file says: when a pregnancy, nursing
 * or a vulnerability was known, from the flag or the answer; that a place apart was given, from the place being one. What
 * is recorded by itself is left as it is.
 *
 * @example addStandIns(moments, facts with a flag pregnant from 5 May, recorded, 'UTC', asOf)
 * //=> moments has pregnancy-known at 5 May 00:00
 */
export const addStandIns = (
  moments: Map<MomentName, readonly MsReading[]>,
  facts: LawFacts,
  recorded: ReadonlyMap<ConditionName, RecordedTruth>,
  zone: string,
  asOf: Instant,
): void => {
  const hasSaid = facts.flags.length > 0 || facts.answers.length > 0
  for (const [moment, names] of hasSaid ? knownSince : []) {
    if (moments.has(moment)) continue
    const since = firstSaid(facts, names, zone, asOf)
    if (since !== null) moments.set(moment, [{ earliest: toEpochMs(since), latest: toEpochMs(since) }])
  }
  if (moments.has('separate-place-given')) return
  const since = apartSince(recorded, toEpochMs(asOf))
  const stop = moments.get('physical-stop')?.[0]
  if (since === null || stop === undefined) return
  moments.set('separate-place-given', [
    { earliest: Math.max(since, stop.earliest), latest: Math.max(since, stop.latest) },
  ])
}

// One that gives no date says nothing against the others.
const firstSaid = (
  facts: LawFacts,
  names: readonly ConditionName[],
  zone: string,
  asOf: Instant,
): Instant | null => {
  const kinds = names.flatMap(flagsOf)
  const flags = facts.flags.flatMap(({ kind, fromOn }) =>
    fromOn !== null && kinds.includes(kind) ? [startOfLocalDay(fromOn, zone)] : [],
  )
  const answers = facts.answers.flatMap(({ fact, value, fromAt }) =>
    fromAt !== null && value === 'yes' && names.includes(fact) ? [fromAt] : [],
  )
  return [...flags, ...answers].filter((at) => at <= asOf).sort()[0] ?? null
}

const apartSince = (recorded: ReadonlyMap<ConditionName, RecordedTruth>, now: number): number | null => {
  const name = 'separate-from-criminal-custody'
  const truth = recorded.get(name)
  if (recordedAt(truth, name, now) !== yes) return null
  return truth?.yes.find(({ from, until }) => from <= now && now < until)?.from ?? null
}
