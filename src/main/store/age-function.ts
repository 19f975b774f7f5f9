import type { PlainDate } from '../../core/dates/plain-date'
import { ageBand } from '../../core/register/age-band'
import { type BirthColumns, birthOf } from './birth-columns'
import type { ReadableDb } from './db'

const taught = new WeakSet<object>()

/** Teaches a connection `age_band(…)`: the group of an age on a day, for people who are not held. */
export function teachAgeBand(db: ReadableDb): void {
  if (taught.has(db.raw)) return
  taught.add(db.raw)
  db.raw.function(
    'age_band',
    { deterministic: true },
    (birthKind, birthOn, birthYear, statedAge, statedAgeOn, claimedBirthOn, day) => {
      const row = { birthKind, birthOn, birthYear, statedAge, statedAgeOn, claimedBirthOn }
      return ageBand(birthOf(row as BirthColumns), day as PlainDate)
    },
  )
}
