import { localeOf } from '../../i18n/language'
import { useText } from '../../i18n/text'
import styles from './timeline.module.css'
import type { Geometry, Rows } from './timeline-geometry'
import type { Scale } from './timeline-scale'

/** About the width of a letter of the axis: a tick whose words would leave the picture has none. */
const letterPx = 6.5

// How far apart the words of two ticks have to stand.
const apartPx = { day: 22, week: 56, month: 56, year: 56 } as const

const tickForms: Readonly<Record<Scale['unit'], Intl.DateTimeFormatOptions>> = {
  day: { day: 'numeric' },
  week: { day: 'numeric', month: 'short' },
  month: { month: 'short' },
  year: { year: 'numeric' },
}

/** The lines of the axis with their days, and the ends of weeks in grey. */
export function TimelineAxis({ scale, geometry, rows }: { scale: Scale; geometry: Geometry; rows: Rows }) {
  const { language } = useText()
  const { width, x, clip } = geometry
  const { unit, ticks } = scale
  const text = new Intl.DateTimeFormat(localeOf[language], { timeZone: 'UTC', ...tickForms[unit] })
  const tickPx = ticks.length < 2 ? width : width / ticks.length
  const every = Math.max(1, Math.ceil(apartPx[unit] / Math.max(tickPx, 1)))
  const isCentred = unit === 'day'
  return ticks.map(({ at, day, isWeekend }, index) => {
    const left = x(at)
    const next = ticks[index + 1]
    const right = next === undefined ? width : x(next.at)
    const isNewYear = unit === 'month' && day.slice(5, 7) === '01'
    const words = isNewYear ? day.slice(0, 4) : text.format(new Date(`${day}T12:00:00Z`))
    const wordsAt = isCentred ? (left + Math.min(right, width)) / 2 : left + 3
    const wordsEnd = wordsAt + words.length * letterPx * (isCentred ? 0.5 : 1)
    return (
      <g key={day}>
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
