import type { ReadableDb } from '../store/db'
import type { RowOf } from '../store/entities'
import { preparedFor } from '../store/prepared-for'

// The columns that the rules look at, and no others: names, notes and places play no part in the law.

/** What the tables hold of one person as far as rules look at it. */
export type FactRows = {
  readonly person: Pick<
    RowOf<'person'>,
    | 'id'
    | 'birthKind'
    | 'birthOn'
    | 'birthYear'
    | 'statedAge'
    | 'statedAgeOn'
    | 'claimedBirthOn'
    | 'sex'
    | 'nationalities'
  >
  readonly stay: readonly Pick<RowOf<'stay'>, 'id' | 'personId'>[]
  readonly event: readonly Pick<
    RowOf<'event'>,
    'id' | 'stayId' | 'kind' | 'happenedAt' | 'happenedPrecision' | 'recordedAt' | 'enteredInError'
  >[]
  readonly detentionOrder: readonly Pick<
    RowOf<'detentionOrder'>,
    'id' | 'stayId' | 'kind' | 'issuedAt' | 'servedAt' | 'effectiveFrom' | 'expiresAt' | 'recordedAt'
  >[]
  readonly placement: readonly Pick<
    RowOf<'placement'>,
    'stayId' | 'kind' | 'fromAt' | 'toAt' | 'recordedAt'
  >[]
  readonly flag: readonly Pick<RowOf<'flag'>, 'kind' | 'fromOn' | 'toOn' | 'recordedAt'>[]
  readonly milestone: readonly Pick<
    RowOf<'milestone'>,
    'id' | 'kind' | 'happenedAt' | 'happenedPrecision' | 'forAt' | 'recordedAt' | 'enteredInError'
  >[]
  readonly answer: readonly Pick<
    RowOf<'answer'>,
    'fact' | 'value' | 'fromAt' | 'untilAt' | 'recordedAt' | 'enteredInError'
  >[]
  readonly extension: readonly Pick<
    RowOf<'extension'>,
    'stayId' | 'ruleId' | 'extension' | 'orderedAt' | 'ground' | 'untilAt' | 'recordedAt' | 'enteredInError'
  >[]
}

export type FactEntity = Exclude<keyof FactRows, 'person'>

const among = 'IN (SELECT value FROM json_each(?))'
const recordedAt = 'recorded_at AS recordedAt'
const inError = 'entered_in_error AS enteredInError'
const happened = 'happened_at AS happenedAt, happened_precision AS happenedPrecision'

const personSql = `SELECT id, birth_kind AS birthKind, birth_on AS birthOn, birth_year AS birthYear,
  stated_age AS statedAge, stated_age_on AS statedAgeOn, claimed_birth_on AS claimedBirthOn, sex, nationalities
  FROM person WHERE id ${among}`

const sql: Readonly<Record<FactEntity, string>> = {
  stay: `SELECT person_id AS personId, id FROM stay WHERE person_id ${among}`,
  // Events are indexed by their stay alone.
  event: `SELECT s.person_id AS personId, e.id, e.stay_id AS stayId, e.kind, e.happened_at AS happenedAt,
    e.happened_precision AS happenedPrecision, e.recorded_at AS recordedAt, e.entered_in_error AS enteredInError
    FROM stay s JOIN event e ON e.stay_id = s.id WHERE s.person_id ${among} ORDER BY e.happened_at, e.id`,
  detentionOrder: `SELECT person_id AS personId, id, stay_id AS stayId, kind, issued_at AS issuedAt,
    served_at AS servedAt, effective_from AS effectiveFrom, expires_at AS expiresAt, ${recordedAt}
    FROM detention_order WHERE person_id ${among} ORDER BY issued_at, id`,
  placement: `SELECT person_id AS personId, stay_id AS stayId, kind, from_at AS fromAt, to_at AS toAt, ${recordedAt}
    FROM placement WHERE person_id ${among} ORDER BY from_at, id`,
  flag: `SELECT person_id AS personId, kind, from_on AS fromOn, to_on AS toOn, ${recordedAt}
    FROM flag WHERE person_id ${among} ORDER BY recorded_at, id`,
  milestone: `SELECT person_id AS personId, id, kind, ${happened}, for_at AS forAt, ${recordedAt}, ${inError}
    FROM milestone WHERE person_id ${among} ORDER BY happened_at, id`,
  answer: `SELECT person_id AS personId, fact, value, from_at AS fromAt, until_at AS untilAt, ${recordedAt}, ${inError}
    FROM answer WHERE person_id ${among} ORDER BY recorded_at, id`,
  extension: `SELECT person_id AS personId, stay_id AS stayId, rule_id AS ruleId, extension,
    ordered_at AS orderedAt, ground, until_at AS untilAt, ${recordedAt}, ${inError}
    FROM extension WHERE person_id ${among} ORDER BY ordered_at, id`,
}

export const factEntities = Object.keys(sql) as readonly FactEntity[]

/** What the tables hold of these people, in nine questions however many they are. */
export function factRows(db: ReadableDb, personIds: readonly string[]): ReadonlyMap<string, FactRows> {
  const ids = JSON.stringify(personIds)
  type Lists = { -readonly [E in FactEntity]: unknown[] }
  const found = new Map<string, { person: FactRows['person'] } & Lists>()
  for (const person of preparedFor(db, personSql).all([ids]) as FactRows['person'][])
    found.set(person.id, {
      person,
      stay: [],
      event: [],
      detentionOrder: [],
      placement: [],
      flag: [],
      milestone: [],
      answer: [],
      extension: [],
    })
  for (const entity of factEntities)
    for (const row of preparedFor(db, sql[entity]).all([ids]) as { personId: string }[])
      found.get(row.personId)?.[entity].push(row)
  return found as ReadonlyMap<string, FactRows>
}
