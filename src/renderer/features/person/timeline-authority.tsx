import { useId } from 'react'
import type { AuthorityState } from '../../../core/custody/full-authority'
import type { Instant } from '../../../core/dates/instant'
import type { FileStay } from '../../../core/people/person-file'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import styles from './timeline.module.css'
import { TimelineBar } from './timeline-bar'
import type { Geometry } from './timeline-geometry'
import { charPx, inLanes, lanePx } from './timeline-words'

/** No order at all, or none any more: what is hatched densest and counted in hours. */
const isUncovered = (state: AuthorityState): boolean => state === 'gap' || state === 'expired'

// Each state has a hatching of its own, so that printed in grey it loses nothing.
const hatches = [
  { state: 'gap', turn: 45, gap: 6 },
  { state: 'expired', turn: -45, gap: 6 },
  { state: 'past-limit', turn: 45, gap: 14 },
  { state: 'pending', turn: 90, gap: 8 },
] as const

/** The lengths of the gaps, each where its gap begins and on a line of its own where two would touch. */
export type GapWords = readonly {
  readonly x: number
  readonly words: string
  readonly id: string
  readonly lane: number | null
}[]

export const gapWordsOf = (
  { authority }: FileStay,
  asOf: Instant,
  { width, span }: Geometry,
  hours: (ms: number) => string,
): GapWords =>
  inLanes(
    authority.intervals.flatMap(({ ms, from, until, state }) => {
      const words = hours(ms)
      const { left, size } = span(from, until ?? asOf)
      // The words of a gap at the right edge end where it ends.
      const x = Math.max(0, Math.min(left, width - words.length * charPx - 4))
      return !isUncovered(state) || size <= 0 ? [] : [{ x, words, id: from }]
    }),
  )

type AuthorityProps = {
  readonly stay: FileStay
  readonly asOf: Instant
  readonly geometry: Geometry
  readonly gapWords: GapWords
  readonly y: number
}

/** By which order someone is held at each time; what no order covers is hatched, with its hours. */
export function TimelineAuthority({ stay, asOf, geometry, gapWords, y }: AuthorityProps) {
  const { t } = useText()
  const format = useFormat()
  const hatch = useId()
  return (
    <>
      <defs>
        {hatches.map(({ state, turn, gap }) => (
          <pattern
            key={state}
            id={`${hatch}-${state}`}
            width={gap}
            height={gap}
            patternUnits="userSpaceOnUse"
            patternTransform={`rotate(${turn})`}
          >
            <rect width={gap} height={gap} className={styles[`ground-${state}`]} />
            <line x1="0" x2="0" y1="0" y2={gap} className={styles[`stroke-${state}`]} />
          </pattern>
        ))}
      </defs>
      {stay.authority.intervals.map(({ from, until, ms, state, orderId }) => {
        const { left, size } = geometry.span(from, until ?? asOf)
        if (size <= 0) return null
        const meaning = t('limits.authoritySum', {
          state: t(`limits.authority.${state}`),
          length: format.elapsed(ms, 'hours'),
        })
        const order = stay.orders.find(({ id }) => id === orderId)
        const name = order ? order.number || order.authority : ''
        const said = [name, state === 'valid' ? '' : t(`limits.authority.${state}`)]
        return (
          <TimelineBar
            key={from}
            left={left}
            size={Math.max(size, 3)}
            y={y}
            height={24}
            className={styles[`authority-${state}`]}
            fill={state === 'valid' ? undefined : `url(#${hatch}-${state})`}
            title={name === '' ? meaning : `${name}, ${meaning}`}
            words={isUncovered(state) ? '' : said.filter((part) => part !== '').join(', ')}
            wordsClass={styles.onHatch}
          />
        )
      })}
      {gapWords.map(({ x, words, lane, id }) =>
        lane === null ? null : (
          <text key={id} x={x} y={y + 38 + lane * lanePx} className={styles.gapWords}>
            {words}
          </text>
        ),
      )}
    </>
  )
}
