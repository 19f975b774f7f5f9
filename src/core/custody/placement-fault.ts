import type { Instant } from '../dates/instant'
import { localDay } from '../dates/local-day'
import { conflict, type Issue, invalid } from '../result'

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

/**
 * Why someone who is held cannot be moved to another place at an instant, or `null`: the stay has ended, the instant is
 * still to come, or lies before the stay or before the move that is recorded last. At the very instant of either it may.
 * `lastFromAt`: when the last placement began, `null` without one. Instants in UTC.
 *
 * @example moveFault({ startAt: morning, endKind: null }, noon, eleven, now) //=> refused at ['fromAt']: placement.beforeLast
 */
export const moveFault = (
  stay: { readonly startAt: string | null; readonly endKind: string | null },
  lastFromAt: string | null,
  fromAt: Instant,
  now: Instant,
): ReturnType<typeof conflict> | null => {
  if (stay.endKind !== null) return conflict('placement.stayEnded')
  if (fromAt > now) return invalid(['fromAt'], 'event.inFuture')
  if (stay.startAt !== null && fromAt < stay.startAt) return invalid(['fromAt'], 'placement.beforeStay')
  if (lastFromAt !== null && fromAt < lastFromAt) return invalid(['fromAt'], 'placement.beforeLast')
  return null
}
