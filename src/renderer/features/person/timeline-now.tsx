import type { Instant } from '../../../core/dates/instant'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import styles from './timeline.module.css'
import type { Geometry, Rows } from './timeline-geometry'

/** Room for the words of the line, which stand on its left where there is none on its right. */
const wordsPx = 90

type NowProps = {
  readonly asOf: Instant
  readonly geometry: Geometry
  readonly rows: Rows
  /** Whether a bar of time past a mark or a limit lies where the words would. */
  readonly isPast: boolean
}

/** The instant of looking, as a line through all rows. */
export function TimelineNow({ asOf, geometry, rows, isPast }: NowProps) {
  const { t } = useText()
  const format = useFormat()
  const x = geometry.x(asOf)
  if (x < 0 || x > geometry.width) return null
  const isAtEdge = x > geometry.width - wordsPx
  return (
    <g>
      <line x1={x} x2={x} y1="20" y2={rows.bottom} className={styles.now} />
      <text
        x={isAtEdge ? x - 7 : x + 7}
        y={isAtEdge && isPast ? rows.top + 6 : 49}
        textAnchor={isAtEdge ? 'end' : 'start'}
        className={styles.nowWords}
      >
        {t('person.nowLine', { time: format.time(asOf) })}
      </text>
    </g>
  )
}
