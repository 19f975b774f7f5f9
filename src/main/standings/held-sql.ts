import type { BirthColumns } from '../store/birth-columns'

/** Which stays are read: those not ended since an instant, or those held at one; of all or of some people. */
export type Reach = { readonly mode: 'now' | 'past'; readonly only: 'everyone' | 'some' }

/** A stay that may be held, as the tables tell it. */
export type StayFacts = BirthColumns & {
  readonly searchId: number
  readonly personId: string
  readonly stayId: string
  readonly unitId: string | null
  readonly place: string
  readonly sex: string
  readonly nationalities: string
  readonly startAt: string | null
  readonly startPrecision: string
  readonly endAt: string | null
  readonly endKind: string | null
  readonly endPrecision: string
  readonly escaped: number
  /** Another event of the day to which the start or the end is known narrows it; the row cannot say how. */
  readonly narrowed: number
}

const within = ({ mode, only }: Reach): string => `(s.end_at IS NULL OR s.end_at > @at)
  ${mode === 'past' ? 'AND (s.start_at IS NULL OR s.start_at <= @at)' : ''}
  ${only === 'some' ? 'AND s.person_id IN (SELECT value FROM json_each(@people))' : ''}`

// In the past, someone was where the placement of that hour says, not where they are today.
const placedThen = (column: string): string => `coalesce((SELECT l.${column} FROM placement l
    WHERE l.stay_id = s.id AND l.from_at <= @at AND (l.to_at IS NULL OR l.to_at > @at)
    ORDER BY l.from_at DESC LIMIT 1), s.${column})`

// A day has at most 26 hours anywhere. Asked only of stays whose start or end is known to the day.
const onTheDayOf = (
  column: string,
): string => `(s.${column}_precision = 'day' AND e.happened_at >= s.${column}_at
      AND e.happened_at < strftime('%Y-%m-%dT%H:%M:%fZ', s.${column}_at, '+26 hours'))`
const narrowed = `(s.start_precision = 'day' OR s.end_precision = 'day') AND EXISTS (SELECT 1 FROM event e
    WHERE e.stay_id = s.id AND e.happened_precision = 'minute' AND (${onTheDayOf('start')} OR ${onTheDayOf('end')}))`

/** Reads the stays; bind `at`, and `people` as a JSON list where only some are meant. */
export const staysSql = (reach: Reach): string => `SELECT p.search_id AS searchId, s.person_id AS personId,
    s.id AS stayId, ${reach.mode === 'past' ? placedThen('unit_id') : 's.unit_id'} AS unitId,
    ${reach.mode === 'past' ? placedThen('place') : 's.place'} AS place, p.sex, p.nationalities,
    p.birth_kind AS birthKind, p.birth_on AS birthOn, p.birth_year AS birthYear, p.stated_age AS statedAge,
    p.stated_age_on AS statedAgeOn, p.claimed_birth_on AS claimedBirthOn, s.start_at AS startAt,
    s.start_precision AS startPrecision, s.end_at AS endAt, s.end_kind AS endKind,
    s.end_precision AS endPrecision,
    EXISTS (SELECT 1 FROM event e INDEXED BY event_escape WHERE e.stay_id = s.id AND e.kind = 'escape') AS escaped,
    ${narrowed} AS narrowed
  FROM stay s JOIN person p ON p.id = s.person_id WHERE ${within(reach)}`

/** Reads the orders of the same stays. */
export const ordersSql = (reach: Reach): string => `SELECT o.stay_id AS stayId, o.issued_at AS issuedAt,
    o.served_at AS servedAt, o.effective_from AS effectiveFrom, o.expires_at AS expiresAt
  FROM stay s JOIN detention_order o ON o.stay_id = s.id WHERE ${within(reach)}`
