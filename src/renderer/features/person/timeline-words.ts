/** The height of a line of words, and the mean width of a letter of the timeline, in CSS pixels. */
export const lanePx = 14
export const charPx = 6.4

/**
 * Words beside marks of one row: those that would touch the one before go a line lower, or are left to the table.
 * Words that the line of now would cross stand before their mark where there is room.
 */
export function placeWords<T extends { x: number; words: string }>(
  items: readonly T[],
  width: number,
  now: number,
) {
  const lanes = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  return items.map((item, index) => {
    const length = item.words.length * charPx + 14
    const [free = 0] = lanes
    if (now > item.x + 4 && now < item.x + length && free <= item.x - length && item.x >= length) {
      lanes[0] = item.x + 8
      return { ...item, lane: 0, isBefore: true }
    }
    const blocked = items[index + 1]?.x ?? Number.POSITIVE_INFINITY
    const lane = lanes.findIndex((end, line) => end <= item.x - 4 && (line > 0 || item.x + length < blocked))
    if (lane === -1 || item.x + length > width + 8) return { ...item, lane: null, isBefore: false }
    lanes[lane] = item.x + length
    return { ...item, lane, isBefore: false }
  })
}

/** Words that may not touch: each takes the first of three lines that is free. */
export function inLanes<T extends { x: number; words: string }>(items: readonly T[]) {
  const ends = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  return items.map((item) => {
    const lane = ends.findIndex((end) => end <= item.x)
    if (lane === -1) return { ...item, lane: null }
    ends[lane] = item.x + item.words.length * (charPx + 0.6) + 8
    return { ...item, lane }
  })
}
