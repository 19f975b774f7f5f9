/** A source of fixed chance: the same seed gives the same facility on every machine. */
export type Draw = {
  /** A number from 0 up to, not including, 1. */
  unit(): number
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number
  /** Whether something of this probability happens. */
  chance(probability: number): boolean
  /** One of a list, each as likely. */
  pick<T>(list: readonly T[]): T
  /** One of a list of [value, weight]. */
  weighted<T>(list: readonly (readonly [T, number])[]): T
  /** A value from a table of [share, value] points, straight lines between them. */
  quantile(points: readonly (readonly [number, number])[]): number
}

/**
 * A seeded source of fixed chance (the mulberry32 generator). Never for secrets.
 *
 * @example seededDraw(1).unit() //=> 0.6270739405881613
 */
export function seededDraw(seed: number): Draw {
  let state = seed >>> 0
  const unit = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const pick = <T>(list: readonly T[]): T => list[Math.floor(unit() * list.length)] as T
  return {
    unit,
    whole: (low, high) => low + Math.floor(unit() * (high - low + 1)),
    chance: (probability) => unit() < probability,
    pick,
    weighted: (list) => {
      const total = list.reduce((sum, [, weight]) => sum + weight, 0)
      let left = unit() * total
      for (const [value, weight] of list) {
        left -= weight
        if (left < 0) return value
      }
      return pick(list)[0]
    },
    quantile: (points) => {
      const share = unit()
      let [fromShare, fromValue] = points[0] ?? [0, 0]
      for (const [toShare, toValue] of points) {
        if (share <= toShare)
          return toShare === fromShare
            ? toValue
            : fromValue + ((share - fromShare) / (toShare - fromShare)) * (toValue - fromValue)
        fromShare = toShare
        fromValue = toValue
      }
      return fromValue
    },
  }
}
