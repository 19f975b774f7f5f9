/**
 * How many people the units in use have places for, as the facility states it. `null` while one of them does not say,
 * and where none is in use: what is not known is never taken as zero.
 *
 * @example capacityOf([{ capacity: 120, closedOn: null }, { capacity: 40, closedOn: '2026-01-31' }]) //=> 120
 * @example capacityOf([{ capacity: 120, closedOn: null }, { capacity: null, closedOn: null }]) //=> null
 */
export const capacityOf = (
  units: readonly { readonly capacity: number | null; readonly closedOn: string | null }[],
): number | null => {
  const inUse = units.filter(({ closedOn }) => closedOn === null)
  if (inUse.length === 0) return null
  let places = 0
  for (const { capacity } of inUse) {
    if (capacity === null) return null
    places += capacity
  }
  return places
}
