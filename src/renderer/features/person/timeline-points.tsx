import type { Instant } from '../../../core/dates/instant'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { markWords } from './person-words'
import styles from './timeline.module.css'
import type { Geometry } from './timeline-geometry'
import type { DatedMark } from './timeline-parts'
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

type Point = {
  readonly id: string
  readonly at: Instant | null
  readonly words: string
  readonly enteredInError: boolean
  /** A look at the detention that took place: a circle with a tick. */
  readonly isHeld?: boolean
}

/** What happened, as circles. */
export function TimelineEvents({
  points,
  geometry,
  asOf,
  y,
}: PointsProps & { readonly points: readonly Point[] }) {
  const format = useFormat()
  const { x, width, isShown } = geometry
  const shown = points
    .flatMap(({ id, at, words, enteredInError, isHeld = false }) =>
      at !== null && !enteredInError && isShown(at) ? [{ id, x: x(at), words, at, isHeld }] : [],
    )
    .sort((a, b) => a.x - b.x)
  return placeWords(shown, width, x(asOf)).map(({ id, at, isHeld, ...point }) => (
    <g key={id}>
      <circle cx={point.x} cy={y} r={isHeld ? 6 : 4} className={isHeld ? styles.held : styles.event}>
        <title>{`${point.words}, ${format.instantYear(at)}`}</title>
      </circle>
      {isHeld && <path d={`M${point.x - 2.6} ${y + 0.2}l1.9 1.9 3.4-4`} className={styles.tick} />}
      <WordsBeside {...point} y={y} className={styles.words} />
    </g>
  ))
}

/** The house marks, passed and to come, as diamonds. */
export function TimelineMarks({
  marks,
  geometry,
  asOf,
  y,
}: PointsProps & { readonly marks: readonly DatedMark[] }) {
  const text = useText()
  const format = useFormat()
  const { x, width, isShown } = geometry
  const shown = marks
    .filter(({ at }) => isShown(at))
    .map(({ mark, at }) => ({ x: x(at), words: markWords(text, mark.lengthMs ?? 0), mark, at }))
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
