import { noMark, noUnit } from '../../core/register/register-filter'
import type { FacetName, FacetValue } from '../../core/register/register-questions'
import { preparedFor } from './prepared-for'
import type { RegisterAsk } from './register-ask'
import { bandCase, openFlag, passedToday, standingCase, windowCase } from './register-sql'

type Counted = { value: string | number | null; count: number }

/** The values of one facet under all filters but its own, the most frequent first. */
export function countFacet(ask: RegisterAsk, name: FacetName): FacetValue[] {
  const { db, bound, standings } = ask
  const counted = preparedFor(db, facetSql(ask, name)).all(bound) as Counted[]
  const unitNames = name === 'units' ? namesOfUnits(ask) : null
  return counted.flatMap(({ value, count }) => {
    if (value === null || count === 0) return []
    if (name === 'passed') {
      const rung = standings.ladder[Number(value)]
      return [{ value: rung === undefined ? noMark : rung.rule.id, label: null, count }]
    }
    const text = String(value)
    return [{ value: text, label: unitNames?.get(text) ?? null, count }]
  })
}

function facetSql({ from, where, e }: RegisterAsk, name: FacetName): string {
  const by = (expression: string) =>
    `SELECT ${expression} AS value, count(*) AS count FROM ${from} WHERE ${where(name)} GROUP BY 1 ORDER BY 2 DESC, 1`
  switch (name) {
    case 'units':
      return by(`coalesce(${e.unitId}, '${noUnit}')`)
    case 'sexes':
      return by(e.sex)
    case 'nationalities':
      return `SELECT n.value AS value, count(*) AS count FROM ${from} JOIN json_each(${e.nationalities}) n
        WHERE ${where(name)} GROUP BY 1 ORDER BY 2 DESC, 1`
    case 'ages':
      return by(e.age)
    case 'timeHeld':
      return by(bandCase(e.heldMs))
    case 'passed':
      return by(e.passed)
    case 'standings':
      return by(standingCase)
    case 'windows':
      return (
        `${by(windowCase)}`.replace(' ORDER BY 2 DESC, 1', '') +
        ` UNION ALL SELECT 'passed-24h', count(*) FROM ${from} WHERE ${where(name)} AND ${passedToday}`
      )
    case 'authorities':
      return by('st.authority')
    case 'flags':
      return `SELECT f.kind AS value, count(DISTINCT f.person_id) AS count FROM ${from}
        JOIN flag f ON f.person_id = ${e.personId} AND ${openFlag}
          AND f.field_group IN (SELECT value FROM json_each(@readable))
        WHERE ${where(name)} GROUP BY 1 ORDER BY 2 DESC, 1`
  }
}

const namesOfUnits = ({ db }: RegisterAsk): ReadonlyMap<string, string> =>
  new Map(
    (preparedFor(db, 'SELECT id, name FROM unit').all([]) as { id: string; name: string }[]).map(
      ({ id, name }) => [id, name],
    ),
  )
