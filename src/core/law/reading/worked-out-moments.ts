import type { Birth } from '../../people/birth'
import type { MomentName } from '../facts/moment-name'
import type { MsReading } from './person-reading'

/** Orders what is recorded by its time; what has none comes first. */
export const readingsByTime = (a: MsReading, b: MsReading): number =>
  orFirst(a.earliest) - orFirst(b.earliest) || orFirst(a.latest) - orFirst(b.latest)

const orFirst = (ms: number): number => (Number.isNaN(ms) ? -8.64e15 : ms)

/**
 * Puts in what follows from the reviews and hearings recorded: which was the first, which the second, and whether the
 * last hearing that was fixed is for a review after the first.
 *
 * @example addReviews(moments with two reviews of a court) // moments.has('second-court-review-held')
 */
export const addReviews = (moments: Map<MomentName, MsReading[]>): void => {
  const court = moments.get('court-review-held') ?? []
  const held = [...court, ...(moments.get('administrative-review-held') ?? [])].sort(readingsByTime)
  const [first, second] = held
  if (first === undefined) return
  moments.set('review-held', held)
  moments.set('first-review-held', [first])
  if (second !== undefined) moments.set('second-review-held', [second])
  // What an authority looks at again itself is no court's review, and must not pass for the second of them.
  const [firstOfCourt, secondOfCourt] = court
  if (secondOfCourt !== undefined) moments.set('second-court-review-held', [secondOfCourt])
  const hearing = moments.get('hearing-fixed-for')?.at(-1)
  if (firstOfCourt !== undefined && hearing !== undefined && !(hearing.earliest < firstOfCourt.latest))
    moments.set('later-hearing-fixed', [hearing])
}

/**
 * Puts in since when somebody has claimed to be a child, where that is what their age hangs on: in dispute, or not known.
 * Of whom the birth is known a claim says nothing new.
 *
 * @example addClaimInDoubt(moments with a claim, { kind: 'unknown' }) // moments.has('childhood-claimed-in-doubt')
 */
export const addClaimInDoubt = (moments: Map<MomentName, MsReading[]>, birth: Birth): void => {
  const claim = moments.get('minority-claimed')?.[0]
  if (claim === undefined || (birth.kind !== 'disputed' && birth.kind !== 'unknown')) return
  moments.set('childhood-claimed-in-doubt', [claim])
}
