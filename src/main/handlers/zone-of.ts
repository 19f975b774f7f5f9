import { invariant } from '../../core/result'
import type { ReadableDb } from '../store/db'
import { findFacility } from '../store/facility-rows'

/** The zone in which the facility's days begin and end. */
export function zoneOf(db: ReadableDb): string {
  const facility = findFacility(db)
  invariant(facility, 'an open register has a facility')
  return facility.zone
}
