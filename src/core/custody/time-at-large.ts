import type { CustodyEvent } from './event'
import { eventReading } from './event-reading'
import type { Reading, Stay, StayProblem } from './stay'
import { showsCustody } from './stay-start'

type Timed = { readonly event: CustodyEvent; readonly reading: Reading }

/** The times at large in a stay, and what is doubtful about them. */
export type FoundAtLarge = { readonly atLarge: Stay['atLarge']; readonly problems: readonly StayProblem[] }

/**
 * The times between an escape and the next sign of custody. Someone seen in custody again without a
 * recorded recapture was held again at the latest then, which is reported. Escapes and recaptures
 * without a time pause nothing: the longer time held is the stricter reading.
 */
export const findAtLarge = (events: readonly CustodyEvent[], zone: string): FoundAtLarge => {
  const escapes: Timed[] = []
  const signs: Timed[] = []
  const untimed: string[] = []
  for (const event of events) {
    if (!showsCustody(event.kind)) continue
    const reading = eventReading(event, zone)
    if (reading !== null) (event.kind === 'escape' ? escapes : signs).push({ event, reading })
    else if (event.kind === 'escape' || event.kind === 'recapture') untimed.push(event.id)
  }
  const problems: StayProblem[] =
    untimed.length > 0 ? [{ kind: 'pause-time-unknown', eventIds: untimed }] : []
  escapes.sort((a, b) => (a.reading.earliest < b.reading.earliest ? -1 : 1))
  signs.sort((a, b) => (a.reading.latest < b.reading.latest ? -1 : 1))

  const atLarge: Stay['atLarge'] = []
  const used = new Set<CustodyEvent>()
  let until: Reading | null | undefined
  for (const leaving of escapes) {
    if (until === null || (until !== undefined && leaving.reading.earliest < until.earliest)) {
      problems.push({ kind: 'escaped-twice', eventIds: [leaving.event.id] })
      continue
    }
    const after = signs.filter((sign) => !used.has(sign.event) && isBack(leaving, sign))
    until = firstOf(after)
    atLarge.push({ from: leaving.reading, until })
    if (until === null) continue
    const { latest } = until
    const recaptured = after.find(
      ({ event, reading }) => event.kind === 'recapture' && reading.earliest <= latest,
    )
    if (recaptured === undefined) problems.push({ kind: 'recapture-missing', eventIds: [leaving.event.id] })
    else used.add(recaptured.event)
  }
  for (const { event } of signs) {
    if (event.kind !== 'recapture' || used.has(event)) continue
    // A recapture as the first sign of custody is how a stay starts that was escaped from elsewhere.
    if (signs[0]?.event !== event || escapes.length > 0)
      problems.push({ kind: 'recapture-without-escape', eventIds: [event.id] })
  }
  return { atLarge, problems }
}

// A recapture on the same day counts as after the escape; another sign of custody on that day may well
// have come before it, so it must be certain to be later.
const isBack = (leaving: Timed, sign: Timed): boolean =>
  sign.event.kind === 'recapture'
    ? sign.reading.latest >= leaving.reading.earliest
    : sign.reading.earliest >= leaving.reading.latest && sign.reading.latest > leaving.reading.earliest

// Back at the first sign: no earlier than the earliest of them can be, no later than the first that is sure.
const firstOf = (signs: readonly Timed[]): Reading | null => {
  const [first, ...rest] = signs.map(({ reading }) => reading)
  if (first === undefined) return null
  return rest.reduce(
    (bounds, { earliest, latest }) => ({
      earliest: earliest < bounds.earliest ? earliest : bounds.earliest,
      latest: latest < bounds.latest ? latest : bounds.latest,
    }),
    first,
  )
}
