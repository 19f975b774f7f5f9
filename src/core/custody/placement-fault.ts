import type { Instant } from '../dates/instant'
import { localDay } from '../dates/local-day'
import type { Issue } from '../result'

/**
 * Why someone cannot be placed in a unit from an instant on, or `null`. `unit` is `null` where there is none
 * of its id. That someone was there before it was closed may be recorded afterwards, so only a placement
 * that begins on the day of the closing or later is refused.
 *
 * @example placementFault({ closedOn: '2026-11-20' }, noon of 21 November, 'UTC')?.message //=> 'placement.unitClosed'
 */
export const placementFault = (
  unit: { readonly closedOn: string | null } | null,
  fromAt: Instant,
  zone: string,
): Issue | null => {
  if (unit === null) return { path: ['unitId'], message: 'placement.noUnit' }
  if (unit.closedOn !== null && localDay(fromAt, zone) >= unit.closedOn)
    return { path: ['unitId'], message: 'placement.unitClosed' }
  return null
}
