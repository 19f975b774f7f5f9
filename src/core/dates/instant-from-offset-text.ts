import { fromEpochMs, type Instant } from './instant'

const pattern = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::(\d{2}(?:\.\d{3})?))?(Z|[+-]\d{2}:\d{2})$/

/**
 * The instant named by ISO text with its offset, as in the law's worked examples and on the command
 * line; `null` when the text is none, or names a day or hour that does not exist.
 *
 * @example instantFromOffsetText('2026-09-15T22:10:00-06:00') //=> '2026-09-16T04:10:00.000Z'
 */
export const instantFromOffsetText = (text: string): Instant | null => {
  const match = pattern.exec(text)
  if (match === null) return null
  const local = Date.parse(`${match[1]}:${match[2] ?? '00'}Z`)
  const at = Date.parse(text)
  if (Number.isNaN(local) || Number.isNaN(at)) return null
  // Date.parse accepts 30 February and 24:00 by rolling over; the wall clock must survive unchanged.
  return new Date(local).toISOString().startsWith(match[1] as string) ? fromEpochMs(at) : null
}
