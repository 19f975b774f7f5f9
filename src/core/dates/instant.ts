import { z } from 'zod'

/**
 * A moment in time as UTC ISO text with milliseconds, e.g. `2026-11-24T03:40:00.000Z`.
 * Text order is time order, so SQL and `<` may compare instants directly.
 */
export type Instant = string & { readonly __brand: 'Instant' }

const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/** Whether a text is a well-formed instant that exists (30 February does not). */
export const isInstant = (text: string): text is Instant => {
  if (!pattern.test(text)) return false
  const at = Date.parse(text)
  return !Number.isNaN(at) && new Date(at).toISOString() === text
}

/** The contract's form of an instant. */
export const instantSchema = z.custom<Instant>((value) => typeof value === 'string' && isInstant(value), {
  error: 'date.notAnInstant',
})

/** Milliseconds since 1970-01-01T00:00Z. Example: `toEpochMs('1970-01-01T00:00:01.000Z') //=> 1000`. */
export const toEpochMs = (instant: Instant): number => Date.parse(instant)

/** The instant so many milliseconds after 1970-01-01T00:00Z. */
export const fromEpochMs = (ms: number): Instant => new Date(ms).toISOString() as Instant
