import type { Instant } from '../../../core/dates/instant'
import { localeOf } from '../../i18n/language'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import styles from './timeline.module.css'
import type { Geometry, Rows } from './timeline-geometry'
import type { Scale, Tick } from './timeline-scale'

/** About the width of a letter of the axis: a tick whose words would leave the picture has none. */
const letterPx = 6.5

// How far apart the words of two ticks have to stand.
const apartPx = { hour: 56, day: 22, week: 56, month: 56, year: 56 } as const

const tickForms: Readonly<Record<Scale['unit'], Intl.DateTimeFormatOptions>> = {
  // Where the axis counts hours, midnight is told by its day.
  hour: { day: 'numeric', month: 'short' },
  day: { day: 'numeric' },
  week: { day: 'numeric', month: 'short' },
  month: { month: 'short' },
  year: { year: 'numeric' },
}

/** The lines of the axis with their days, and the ends of weeks in grey. */
export function TimelineAxis({ scale, geometry, rows }: { scale: Scale; geometry: Geometry; rows: Rows }) {
  const { language } = useText()
  const format = useFormat()
  const { width, x, clip } = geometry
  const { unit, ticks } = scale
  const text = new Intl.DateTimeFormat(localeOf[language], { timeZone: 'UTC', ...tickForms[unit] })
  const tickPx = ticks.length < 2 ? width : width / ticks.length
  const every = Math.max(1, Math.ceil(apartPx[unit] / Math.max(tickPx, 1)))
  const isCentred = unit === 'day'
  const wordsOf = ({ at, day, startsDay }: Tick): string => {
    if (!startsDay) return format.time(new Date(at).toISOString() as Instant)
    const isNewYear = unit === 'month' && day.slice(5, 7) === '01'
    return isNewYear ? day.slice(0, 4) : text.format(new Date(`${day}T12:00:00Z`))
  }
  return ticks.map((tick, index) => {
    const { at, isWeekend } = tick
    const left = x(at)
    const next = ticks[index + 1]
    const right = next === undefined ? width : x(next.at)
    const words = wordsOf(tick)
    const wordsAt = isCentred ? (left + Math.min(right, width)) / 2 : left + 3
    const wordsEnd = wordsAt + words.length * letterPx * (isCentred ? 0.5 : 1)
    return (
      <g key={at}>
        {unit === 'day' && isWeekend && (
          <rect
            x={clip(left)}
            width={Math.max(clip(right) - clip(left), 0)}
            y={rows.top}
            height={rows.bottom - rows.top}
            className={styles.weekend}
          />
        )}
        {left >= 0 && <line x1={left} x2={left} y1={rows.top} y2={rows.bottom} className={styles.line} />}
        {index % every === 0 && left >= 0 && wordsEnd <= width && (
          <text x={wordsAt} y={rows.axis} textAnchor={isCentred ? 'middle' : 'start'} className={styles.axis}>
            {words}
          </text>
        )}
      </g>
    )
  })
}
