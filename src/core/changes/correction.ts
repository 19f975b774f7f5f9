import { z } from 'zod'
import { type HappenedPrecision, happenedPrecisionSchema } from '../custody/event'
import { type Instant, instantSchema } from '../dates/instant'

/** That something recorded says other than it did at first: since when, by whom, and which time stood there. */
export const correctionSchema = z.object({
  at: instantSchema,
  byName: z.string(),
  /** When it happened as it was first recorded; `null` where that was not changed. */
  first: z
    .object({ happenedAt: instantSchema.nullable(), happenedPrecision: happenedPrecisionSchema })
    .nullable(),
})
export type Correction = z.infer<typeof correctionSchema>

/** One change of a row that was there already: only the fields that changed, as they were and as they became. */
export type RowUpdate = {
  readonly at: Instant
  readonly byName: string
  readonly before: Readonly<Record<string, unknown>>
  readonly after: Readonly<Record<string, unknown>>
}

/**
 * What the changes of a row, oldest first, come to in the fields asked about. What was changed and put back is no
 * correction; the last change of what differs from the first record is the one that is named.
 *
 * @param row what the row says now; it tells the half of a time that no change touched
 * @example correctionOf([{ at, byName: 'L. Paz', before: { happenedAt: '09:00' }, after: { happenedAt: '08:00' } }],
 *   ['happenedAt'], { happenedAt: '08:00', happenedPrecision: 'minute' })
 * //=> { at, byName: 'L. Paz', first: { happenedAt: '09:00', happenedPrecision: 'minute' } }
 */
export const correctionOf = (
  updates: readonly RowUpdate[],
  fields: readonly string[],
  row: Readonly<Record<string, unknown>>,
): Correction | null => {
  const firsts = new Map<string, unknown>()
  for (const { before } of updates)
    for (const field of fields)
      if (field in before && !firsts.has(field)) firsts.set(field, before[field] ?? null)
  const differs = (field: string): boolean => firsts.has(field) && firsts.get(field) !== (row[field] ?? null)
  const last = updates.findLast(({ after }) => fields.some((field) => field in after && differs(field)))
  if (last === undefined) return null
  const firstOf = (field: string): unknown => (firsts.has(field) ? firsts.get(field) : (row[field] ?? null))
  const isMoved = differs('happenedAt') || differs('happenedPrecision')
  return {
    at: last.at,
    byName: last.byName,
    first: isMoved
      ? {
          happenedAt: firstOf('happenedAt') as Instant | null,
          happenedPrecision: firstOf('happenedPrecision') as HappenedPrecision,
        }
      : null,
  }
}
