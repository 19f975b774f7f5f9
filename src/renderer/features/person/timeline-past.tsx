import { type Instant, toEpochMs } from '../../../core/dates/instant'
import type { FileMark } from '../../../core/people/person-file'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { limitWords } from './person-words'
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

const height = 22

/** Time past a limit in law, the one bar that is filled in red; where there is none, time past the house marks. */
export function TimelinePast({ marks, past, end, geometry, y }: PastProps) {
  const words = useText()
  const { t } = words
  const format = useFormat()
  if (past !== undefined) {
    const span = geometry.span(past.since, end)
    const length = format.elapsed(toEpochMs(end) - toEpochMs(past.since), 'hours')
    const said = t('limits.pastBy', { length, limit: past.title })
    return span.size <= 0 ? null : (
      <TimelineBar
        {...span}
        y={y}
        height={height}
        className={styles.pastLimit}
        title={said}
        words={said}
        wordsClass={styles.pastLimitWords}
      />
    )
  }
  return passedSpans(marks, end).map(({ mark, from, until }) => {
    const span = geometry.span(from, until)
    const name = t('person.pastMark', { mark: limitWords(words, mark.limitMs ?? 0) })
    return span.size <= 0 ? null : (
      <TimelineBar
        key={mark.ruleId}
        {...span}
        y={y}
        height={height}
        className={styles.past}
        title={name}
        words={name}
        wordsClass={styles.pastWords}
      />
    )
  })
}
