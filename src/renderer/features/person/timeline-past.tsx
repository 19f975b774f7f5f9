import { type Instant, toEpochMs } from '../../../core/dates/instant'
import type { FileMark } from '../../../core/people/person-file'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { markWords } from './person-words'
import styles from './timeline.module.css'
import { TimelineBar } from './timeline-bar'
import type { Geometry } from './timeline-geometry'
import { passedSpans } from './timeline-parts'

/** Since when holding is past the first limit in law, and which. */
export type PastLimit = { readonly since: Instant; readonly title: string }

type PastProps = {
  readonly marks: readonly FileMark[]
  readonly past: PastLimit | undefined
  readonly end: Instant
  readonly geometry: Geometry
  readonly y: number
}

const limitLook = { className: styles.pastLimit, wordsClass: styles.pastLimitWords }
const markLook = { className: styles.past, wordsClass: styles.pastWords }

/** Time past a limit in law, the one bar that is filled in red; where there is none, time past the house marks. */
export function TimelinePast({ marks, past, end, geometry, y }: PastProps) {
  const words = useText()
  const { t } = words
  const format = useFormat()
  const pastMarks = () =>
    passedSpans(marks, end).map(({ mark, from, until }) => ({
      id: mark.ruleId,
      from,
      until,
      said: t('person.pastMark', { mark: markWords(words, mark.lengthMs ?? 0) }),
      look: markLook,
    }))
  const pastLimit = ({ since, title }: PastLimit) => ({
    id: 'limit',
    from: since,
    until: end,
    said: t('limits.pastBy', {
      length: format.elapsed(toEpochMs(end) - toEpochMs(since), 'hours'),
      limit: title,
    }),
    look: limitLook,
  })
  const bars = past === undefined ? pastMarks() : [pastLimit(past)]
  return bars.map(({ id, from, until, said, look }) => {
    const span = geometry.span(from, until)
    return span.size <= 0 ? null : (
      <TimelineBar key={id} {...span} {...look} y={y} height={22} title={said} words={said} />
    )
  })
}
