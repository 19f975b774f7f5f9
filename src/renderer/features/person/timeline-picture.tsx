import type { Instant } from '../../../core/dates/instant'
import type { FileMark, FileStay } from '../../../core/people/person-file'
import { localeOf } from '../../i18n/language'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import styles from './timeline.module.css'
import { gapWordsOf, TimelineAuthority } from './timeline-authority'
import { TimelineAxis } from './timeline-axis'
import { geometryOf, rowsWithLanes } from './timeline-geometry'
import { TimelineNow } from './timeline-now'
import { passedSpans } from './timeline-parts'
import { type PastLimit, TimelinePast } from './timeline-past'
import { TimelinePlaces } from './timeline-places'
import { TimelineEvents, TimelineMarks } from './timeline-points'
import type { Scale } from './timeline-scale'
import { useWidth } from './use-width'

type PictureProps = {
  stay: FileStay
  marks: readonly FileMark[]
  scale: Scale
  asOf: Instant
  label: string
  /** Takes the place of the house marks. */
  past: PastLimit | undefined
}

/** The stay to scale: places, authority with its gaps in hours, events, marks, and now as a line. */
export function TimelinePicture({ stay, marks, scale, asOf, label, past }: PictureProps) {
  const { t, language } = useText()
  const format = useFormat()
  const { box, width } = useWidth()
  const geometry = geometryOf(scale, width)
  const gapWords = gapWordsOf(stay, asOf, geometry, (ms) => format.elapsed(ms, 'hours'))
  // The rows below make room for the lines that the words of gaps need.
  const rows = rowsWithLanes(Math.max(0, ...gapWords.map(({ lane }) => lane ?? 0)))
  const end = stay.told.end?.at ?? asOf
  const isPast = passedSpans(marks, end).length > 0
  const month = new Intl.DateTimeFormat(localeOf[language], { month: 'long', timeZone: 'UTC' })
  return (
    <div className={styles.grid}>
      <div className={styles.labels} aria-hidden="true">
        {scale.unit === 'day' && <span style={{ top: 2 }}>{month.format(new Date(scale.from))}</span>}
        <span style={{ top: rows.past + 3 }}>
          {t(past === undefined ? 'person.rowPast' : 'limits.rowPast')}
        </span>
        <span style={{ top: rows.places + 4 }}>{t('person.rowPlaces')}</span>
        <span style={{ top: rows.authority + 4 }}>{t('person.rowAuthority')}</span>
        <span style={{ top: rows.events - 8 }}>{t('person.rowEvents')}</span>
        <span style={{ top: rows.marks - 8 }}>{t('person.rowMarks')}</span>
      </div>
      <div ref={box}>
        <svg className={styles.picture} width={width} height={rows.bottom} role="img" aria-label={label}>
          <TimelineAxis scale={scale} geometry={geometry} rows={rows} />
          {[66, 112, rows.events - 18, rows.marks - 22].map((y) => (
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
          <TimelineEvents stay={stay} geometry={geometry} asOf={asOf} y={rows.events} />
          <TimelineMarks marks={marks} geometry={geometry} asOf={asOf} y={rows.marks} />
          <TimelineNow asOf={asOf} geometry={geometry} rows={rows} isPast={isPast} />
        </svg>
      </div>
    </div>
  )
}
