import type { Instant } from '../../../core/dates/instant'
import type { FileMark, FileStay } from '../../../core/people/person-file'
import type { FileMilestone } from '../../../core/people/recorded-facts'
import { localeOf } from '../../i18n/language'
import { sentenceCase } from '../../i18n/sentence-case'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { isHeldReview, isReview } from './stay-milestones'
import styles from './timeline.module.css'
import { gapWordsOf, TimelineAuthority } from './timeline-authority'
import { TimelineAxis } from './timeline-axis'
import { geometryOf, type Rows, rowsOf } from './timeline-geometry'
import { TimelineNow } from './timeline-now'
import { datedMarks, passedSpans } from './timeline-parts'
import { type PastLimit, TimelinePast } from './timeline-past'
import { TimelinePlaces } from './timeline-places'
import { TimelineEvents, TimelineMarks } from './timeline-points'
import type { Scale } from './timeline-scale'
import { useWidth } from './use-width'

type PictureProps = {
  stay: FileStay
  marks: readonly FileMark[]
  milestones: readonly FileMilestone[]
  scale: Scale
  asOf: Instant
  label: string
  /** Takes the place of the house marks. */
  past: PastLimit | undefined
}

const separators = ({ events, reviews, case: ofCase, marks }: Rows): readonly number[] => [
  66,
  112,
  events - 18,
  ...[reviews, ofCase].flatMap((y) => (y === null ? [] : [y - 20])),
  ...(marks === null ? [] : [marks - 22]),
]

/** The stay to scale: places, authority with its gaps in hours, events, marks, and now as a line. */
export function TimelinePicture(props: PictureProps) {
  const { stay, marks, milestones, scale, asOf, label, past } = props
  const { t, language } = useText()
  const format = useFormat()
  const { box, width } = useWidth()
  const geometry = geometryOf(scale, width)
  const gapWords = gapWordsOf(stay, asOf, geometry, (ms) => format.elapsed(ms, 'hours'))
  // The rows below make room for the lines that the words of gaps need.
  const events = stay.events.map((event) => ({
    ...event,
    at: event.happenedAt,
    words: t(`person.event.${event.kind}`),
  }))
  const steps = milestones.map((one) => ({
    ...one,
    at: one.happenedAt,
    words: sentenceCase(t(`law.fact.${one.kind}`), language),
    isHeld: isHeldReview(one),
  }))
  const dated = datedMarks(marks)
  const reviews = steps.filter(isReview)
  const others = steps.filter((one) => !isReview(one))
  const rows = rowsOf(Math.max(0, ...gapWords.map(({ lane }) => lane ?? 0)), {
    reviews: reviews.length > 0,
    case: others.length > 0,
    marks: dated.length > 0,
  })
  const end = stay.told.end?.at ?? asOf
  const isPast = passedSpans(marks, end).length > 0
  const isInHours = scale.unit === 'hour'
  const begins = new Intl.DateTimeFormat(localeOf[language], {
    ...(isInHours && { day: 'numeric' }),
    month: isInHours ? 'short' : 'long',
    timeZone: 'UTC',
  })
  return (
    <div className={styles.grid}>
      <div className={styles.labels} aria-hidden="true">
        {(isInHours || scale.unit === 'day') && (
          <span style={{ top: 2 }}>{begins.format(new Date(`${scale.firstDay}T12:00:00Z`))}</span>
        )}
        <span style={{ top: rows.past + 3 }}>
          {t(past === undefined ? 'person.rowPast' : 'limits.rowPast')}
        </span>
        <span style={{ top: rows.places + 4 }}>{t('person.rowPlaces')}</span>
        <span style={{ top: rows.authority + 4 }}>{t('person.rowAuthority')}</span>
        <span style={{ top: rows.events - 8 }}>{t('person.rowEvents')}</span>
        {rows.reviews !== null && <span style={{ top: rows.reviews - 8 }}>{t('person.rowReviews')}</span>}
        {rows.case !== null && <span style={{ top: rows.case - 8 }}>{t('person.rowCase')}</span>}
        {rows.marks !== null && <span style={{ top: rows.marks - 8 }}>{t('person.rowMarks')}</span>}
      </div>
      <div ref={box}>
        <svg className={styles.picture} width={width} height={rows.bottom} role="img" aria-label={label}>
          <TimelineAxis scale={scale} geometry={geometry} rows={rows} />
          {separators(rows).map((y) => (
            <line key={y} x1="0" x2={width} y1={y} y2={y} className={styles.separator} />
          ))}
          <TimelinePast marks={marks} past={past} end={end} geometry={geometry} y={rows.past} />
          <TimelinePlaces stay={stay} end={end} geometry={geometry} y={rows.places} />
          <TimelineAuthority
            stay={stay}
            asOf={asOf}
            geometry={geometry}
            gapWords={gapWords}
            y={rows.authority}
          />
          <TimelineEvents points={events} geometry={geometry} asOf={asOf} y={rows.events} />
          {rows.reviews !== null && (
            <TimelineEvents points={reviews} geometry={geometry} asOf={asOf} y={rows.reviews} />
          )}
          {rows.case !== null && (
            <TimelineEvents points={others} geometry={geometry} asOf={asOf} y={rows.case} />
          )}
          {rows.marks !== null && (
            <TimelineMarks marks={dated} geometry={geometry} asOf={asOf} y={rows.marks} />
          )}
          <TimelineNow asOf={asOf} geometry={geometry} rows={rows} isPast={isPast} />
        </svg>
      </div>
    </div>
  )
}
