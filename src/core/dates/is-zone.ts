import { tzOffset } from '@date-fns/tz'
import { z } from 'zod'

// Fixed offsets such as "+05:00" are no zones: they know nothing of the law that changes the clock.
const name = /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/

/**
 * Whether a text names a zone of the IANA database that this machine knows.
 *
 * @example isZone('America/Mexico_City') //=> true
 * @example isZone('-06:00') //=> false
 */
export const isZone = (text: string): boolean => {
  if (!name.test(text)) return false
  // tzOffset falls back to digits found in the name ("Etc/Nowhere+05") when the zone is unknown.
  if (/[+-]\d/.test(text) && !/^Etc\/GMT[+-]\d{1,2}$/.test(text)) return false
  return !Number.isNaN(tzOffset(text, new Date(0)))
}

/** The contract's form of a zone name. */
export const zoneSchema = z.string().refine(isZone, { error: 'date.notAZone' })
