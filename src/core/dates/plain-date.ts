import { z } from 'zod'

/** A calendar day without zone, as ISO text, e.g. `2026-11-24`. Text order is day order. */
export type PlainDate = string & { readonly __brand: 'PlainDate' }

const pattern = /^\d{4}-\d{2}-\d{2}$/

/** Whether a text names a day that exists between the years 1800 and 2200. */
export const isPlainDate = (text: string): text is PlainDate => {
  if (!pattern.test(text)) return false
  const year = Number(text.slice(0, 4))
  if (year < 1800 || year > 2200) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** The contract's form of a calendar day. */
export const plainDateSchema = z.custom<PlainDate>(
  (value) => typeof value === 'string' && isPlainDate(value),
  {
    error: 'date.notADay',
  },
)
