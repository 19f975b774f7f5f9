import type { Instant } from '../dates/instant'
import { invalid, ok, type Result } from '../result'

type Span = { readonly fromAt: string | null; readonly untilAt: string | null }

/**
 * Which answer to the same fact a new one ends, as it stands beside those that are not withdrawn; `ends: null` where it
 * stands free. One answer stands at each moment, so it is refused where another was given for part of its time. The one
 * exception: an answer that lasts and began earlier ends where one that lasts as well begins. Instants in UTC, the
 * beginning included and the end not: where one ends the next may begin. `null` is as far back as the file goes, or
 * still so.
 *
 * @example answerBeside([{ id: 'a', fromAt: null, untilAt: null }], { fromAt: noon, untilAt: null })
 * //=> ok: { ends: 'a' }
 * @example answerBeside([{ id: 'a', fromAt: null, untilAt: null }], { fromAt: noon, untilAt: evening })
 * //=> refused at ['fromAt']: facilityAnswer.answeredThen
 */
export const answerBeside = (
  standing: readonly (Span & { readonly id: string })[],
  given: { readonly fromAt: Instant | null; readonly untilAt: Instant | null },
): Result<{ ends: string | null }> => {
  const [other, ...more] = standing.filter(
    (one) => beginsBeforeEnd(one, given) && beginsBeforeEnd(given, one),
  )
  if (other === undefined) return ok({ ends: null })
  const lasts = other.untilAt === null && given.untilAt === null
  if (more.length > 0 || !lasts || !beginsBefore(other, given))
    return invalid(['fromAt'], 'facilityAnswer.answeredThen')
  return ok({ ends: other.id })
}

const beginsBeforeEnd = ({ fromAt }: Span, { untilAt }: Span): boolean =>
  fromAt === null || untilAt === null || fromAt < untilAt

const beginsBefore = (one: Span, other: Span): boolean =>
  other.fromAt !== null && (one.fromAt === null || one.fromAt < other.fromAt)
