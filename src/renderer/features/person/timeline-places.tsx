import type { Instant } from '../../../core/dates/instant'
import type { FileStay } from '../../../core/people/person-file'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import styles from './timeline.module.css'
import { TimelineBar } from './timeline-bar'
import type { Geometry } from './timeline-geometry'
import { type PlaceSpan, placeSpans } from './timeline-parts'

type PlacesProps = {
  readonly stay: FileStay
  readonly end: Instant
  readonly geometry: Geometry
  readonly y: number
}

/** Where someone was: on the way here, in which unit, away. */
export function TimelinePlaces({ stay, end, geometry, y }: PlacesProps) {
  const { t } = useText()
  const format = useFormat()
  const nameOf = ({ placement, event }: PlaceSpan): string => {
    if (placement !== null)
      return [placement.unitName, placement.place].filter((part) => part !== '').join(' ')
    return event === null ? '' : event.place || t(`person.event.${event.kind}`)
  }
  return placeSpans(stay, end).map((place) => {
    const { from, until, kind } = place
    const { left, size } = geometry.span(from, until)
    const name = nameOf(place)
    return size <= 0 ? null : (
      <TimelineBar
        key={`${kind} ${from}`}
        left={left}
        size={Math.max(size, 2)}
        y={y}
        height={24}
        className={styles[`place-${kind}`]}
        title={`${name}, ${format.instantYear(from)} – ${format.instantYear(until)}`}
        words={name}
        wordsClass={kind === 'before' ? styles.onDark : undefined}
      />
    )
  })
}
