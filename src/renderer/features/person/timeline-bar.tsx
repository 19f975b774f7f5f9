import type { ReactNode } from 'react'
import { charPx } from './timeline-words'

type BarProps = {
  readonly left: number
  readonly size: number
  readonly y: number
  readonly height: number
  readonly className: string | undefined
  readonly fill?: string | undefined
  /** What a pointer that rests on it is told. */
  readonly title: string
  /** What stands in it, where there is room. */
  readonly words: string
  readonly wordsClass?: string | undefined
}

/** A stretch of time in a row of the picture, with its words in it where they fit. */
export function TimelineBar({
  left,
  size,
  y,
  height,
  className,
  fill,
  title,
  words,
  wordsClass,
}: BarProps): ReactNode {
  const hasRoom = words !== '' && size > words.length * charPx + 16
  return (
    <g>
      <rect
        x={left}
        width={size}
        y={y}
        height={height}
        className={className}
        {...(fill !== undefined && { fill })}
      >
        <title>{title}</title>
      </rect>
      {hasRoom && (
        <text x={left + 8} y={y + height / 2 + 4.5} className={wordsClass}>
          {words}
        </text>
      )}
    </g>
  )
}
