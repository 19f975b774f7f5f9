import type { Instant } from '../../../core/dates/instant'
import type { FileMark, FileStay } from '../../../core/people/person-file'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { limitWords } from './person-words'
import styles from './timeline.module.css'
import type { Geometry } from './timeline-geometry'
import { placeWords } from './timeline-words'

type BesideProps = {
  readonly x: number
  readonly y: number
  readonly lane: number | null
  readonly isBefore: boolean
  readonly className: string | undefined
  readonly words: string
}

/** The words beside a point of the picture, or under it; none where there is no room. */
function WordsBeside({ x, y, lane, isBefore, className, words }: BesideProps) {
  if (lane === null) return null
  return (
    <text
      x={isBefore ? x - 9 : lane === 0 ? x + 9 : x - 4}
      y={y + (lane === 0 ? 4 : 22)}
      textAnchor={isBefore ? 'end' : 'start'}
      className={className}
    >
      {words}
    </text>
  )
}

type PointsProps = { readonly geometry: Geometry; readonly asOf: Instant; readonly y: number }

/** What happened, as circles. */
export function TimelineEvents({ stay, geometry, asOf, y }: PointsProps & { readonly stay: FileStay }) {
  const { t } = useText()
  const format = useFormat()
  const { x, width, isShown } = geometry
  const events = stay.events.flatMap(({ id, kind, happenedAt, enteredInError }) =>
    happenedAt !== null && !enteredInError && isShown(happenedAt)
      ? [{ id, x: x(happenedAt), words: t(`person.event.${kind}`), at: happenedAt }]
      : [],
  )
  return placeWords(events, width, x(asOf)).map(({ id, at, ...event }) => (
    <g key={id}>
      <circle cx={event.x} cy={y} r="4" className={styles.event}>
        <title>{`${event.words}, ${format.instantYear(at)}`}</title>
      </circle>
      <WordsBeside {...event} y={y} className={styles.words} />
    </g>
  ))
}

/** The house marks, passed and to come, as diamonds. */
export function TimelineMarks({
  marks,
  geometry,
  asOf,
  y,
}: PointsProps & { readonly marks: readonly FileMark[] }) {
  const text = useText()
  const format = useFormat()
  const { x, width, isShown } = geometry
  const shown = marks.flatMap((mark) => {
    const due = 'due' in mark.finding ? mark.finding.due.earliest : null
    return due !== null && mark.finding.kind !== 'satisfied' && isShown(due)
      ? [{ x: x(due), words: limitWords(text, mark.limitMs ?? 0), mark, at: due }]
      : []
  })
  return placeWords(shown, width, x(asOf)).map(({ mark, at, ...point }) => {
    const isPassed = at <= asOf
    return (
      <g key={mark.ruleId}>
        <path
          d={`M${point.x} ${y - 6}l6 6-6 6-6-6z`}
          className={isPassed ? styles.markPassed : styles.markAhead}
        >
          <title>{`${mark.title[text.language]}, ${format.dueYear(at)}`}</title>
        </path>
        <WordsBeside {...point} y={y} className={isPassed ? styles.wordsPassed : styles.words} />
      </g>
    )
  })
}
