import { type Instant, toEpochMs } from '../../../core/dates/instant'
import type { Scale } from './timeline-scale'
import { lanePx } from './timeline-words'

/** Where times lie in a picture of some width, in CSS pixels from its left edge. */
export type Geometry = {
  readonly width: number
  readonly x: (at: Instant | number) => number
  readonly clip: (px: number) => number
  /** A stretch of time as far as it lies in the picture. */
  readonly span: (from: Instant, until: Instant) => { readonly left: number; readonly size: number }
  readonly isShown: (at: Instant) => boolean
}

export const geometryOf = ({ from, until }: Scale, width: number): Geometry => {
  const x = (at: Instant | number): number => {
    const ms = typeof at === 'number' ? at : toEpochMs(at)
    return ((ms - from) / (until - from)) * width
  }
  const clip = (px: number): number => Math.min(Math.max(px, 0), width)
  return {
    width,
    x,
    clip,
    span: (start, end) => {
      const left = clip(x(start))
      return { left, size: Math.max(clip(x(end)) - left, 0) }
    },
    isShown: (at) => toEpochMs(at) >= from && toEpochMs(at) <= until,
  }
}

/** Where the rows of the picture lie, in CSS pixels from its top; a row of which there is nothing is left out. */
export type Rows = {
  readonly axis: number
  readonly top: number
  readonly past: number
  readonly places: number
  readonly authority: number
  readonly events: number
  readonly reviews: number | null
  readonly case: number | null
  readonly marks: number | null
  readonly bottom: number
}

const rows = { axis: 16, top: 24, past: 34, places: 74, authority: 120, events: 186 } as const
/** A row of points with a second line of words. */
const pointsPx = 52

/** The rows with room for so many further lines of words under the authority, and for the rows that there are. */
export const rowsOf = (
  lanes: number,
  has: { readonly reviews: boolean; readonly case: boolean; readonly marks: boolean },
): Rows => {
  const events = rows.events + lanes * lanePx
  const reviews = has.reviews ? events + pointsPx : null
  const ofCase = has.case ? (reviews ?? events) + pointsPx : null
  const last = ofCase ?? reviews ?? events
  const marks = has.marks ? last + 62 : null
  return { ...rows, events, reviews, case: ofCase, marks, bottom: (marks ?? last) + 42 }
}
