import { isPlainDate, type PlainDate } from '../../../core/dates/plain-date'

/** A day, where what was typed is one: `dayOf('2027-01-01')`. */
export const dayOf = (value: unknown): PlainDate | null =>
  typeof value === 'string' && isPlainDate(value) ? value : null
