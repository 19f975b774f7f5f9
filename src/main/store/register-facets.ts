import type { ProgramLine } from '../../core/law/engine/program'
import { bitOf, lawMarks, lawStates } from '../../core/law/law-standing'
import type { Localized } from '../../core/law/localized'
import { noMark, noUnit } from '../../core/register/register-filter'
import type { FacetName, FacetValue } from '../../core/register/register-questions'
import { preparedFor } from './prepared-for'
import type { RegisterAsk } from './register-ask'
import { bandCase, listConditions, openFlag, passedToday, standingCase, windowCase } from './register-sql'

type Value = string | number | null
type Counts = Map<Value, number>
type Facet = { readonly name: FacetName; readonly values: FacetValue[] }

/** The values of facets, each under all filters but its own, the most frequent first. */
export function countFacets(ask: RegisterAsk, names: readonly FacetName[]): Facet[] {
  const counted = countInOnePass(
    ask,
    names.filter((name) => name !== 'flags'),
  )
  if (names.includes('flags')) counted.set('flags', countFlags(ask))
  const unitNames = names.includes('units') ? namesOfUnits(ask) : null
  return names.map((name) => ({
    name,
    values: [...(counted.get(name) ?? [])]
      .sort(
        ([one, ofOne], [two, ofTwo]) => ofTwo - ofOne || (one !== null && two !== null && one < two ? -1 : 1),
      )
      .flatMap(([value, count]): FacetValue[] => {
        if (value === null) return []
        if (name === 'lawRules' || name === 'lawPacks')
          return [{ value: String(value), label: null, title: titleIn(ask, name, String(value)), count }]
        if (name !== 'passed')
          return [
            {
              value: String(value),
              label: (name === 'units' && unitNames?.get(String(value))) || null,
              title: null,
              count,
            },
          ]
        const mark = ask.standings.ladder[Number(value)]
        return [{ value: mark === undefined ? noMark : mark.rule.id, label: null, title: null, count }]
      }),
  }))
}

/** What a row has of a facet, in SQL; of nationalities their list, of windows also whether a mark was passed. */
const expressionOf = ({ e }: RegisterAsk, name: Exclude<FacetName, 'flags'>): string => {
  switch (name) {
    case 'units':
      return `coalesce(${e.unitId}, '${noUnit}')`
    case 'sexes':
      return e.sex
    case 'nationalities':
      return e.nationalities
    case 'ages':
      return e.age
    case 'timeHeld':
      return bandCase(e.heldMs)
    case 'passed':
      return e.passed
    case 'standings':
      return standingCase
    case 'windows':
      return `${windowCase}, ${passedToday}`
    case 'authorities':
      return 'st.authority'
    case 'law':
      return 'lw.state'
    case 'lawMarks':
      return 'lw.marks'
    case 'lawRules':
    case 'lawPacks':
      return e.searchId
  }
}

/**
 * Reads the rows once for all facets. Each row comes with a bit for every list of the filter that it fits: it
 * counts for a facet where it fits all the others.
 */
function countInOnePass(
  ask: RegisterAsk,
  names: readonly Exclude<FacetName, 'flags'>[],
): Map<FacetName, Counts> {
  const { db, from, where, e, filter, bound } = ask
  const lists = listConditions(filter, e)
  const bits = lists
    .map(([, condition], at) => `CASE WHEN ${condition} THEN ${2 ** at} ELSE 0 END`)
    .join(' + ')
  const values = names.map((name) => expressionOf(ask, name))
  const rows = preparedFor(
    db,
    `SELECT ${[bits === '' ? '0' : bits, ...values].join(', ')} FROM ${from} WHERE ${where('lists')}`,
  )
    .raw()
    .iterate(bound) as IterableIterator<[number, ...Value[]]>
  const all = 2 ** lists.length - 1
  const counted = names.map((name) => {
    const own = lists.findIndex(([list]) => list === name)
    return {
      name,
      needs: own < 0 ? all : all - 2 ** own,
      counts: new Map() as Counts,
      width: name === 'windows' ? 2 : 1,
    }
  })
  for (const row of rows) {
    let at = 1
    for (const { needs, counts, width } of counted) {
      if ((row[0] & needs) === needs) {
        const value = row[at] as Value
        counts.set(value, (counts.get(value) ?? 0) + 1)
        if (width === 2 && row[at + 1] === 1) counts.set('passed-24h', (counts.get('passed-24h') ?? 0) + 1)
      }
      at += width
    }
  }
  return new Map(counted.map(({ name, counts }) => [name, spread(ask, name, counts)]))
}

// Some are read as one value a row that stands for several, or for another.
const spread = (ask: RegisterAsk, name: FacetName, counts: Counts): Counts => {
  switch (name) {
    case 'nationalities':
      return eachOf(counts)
    case 'law':
      return new Map([...counts].map(([state, count]) => [lawStates[Number(state ?? -1)] ?? null, count]))
    case 'lawMarks':
      return marksOf(counts)
    case 'lawRules':
      return hotOf(ask, counts, ({ rule }) => rule.id)
    case 'lawPacks':
      return hotOf(ask, counts, ({ pack }) => pack.id)
    default:
      return counts
  }
}

const marksOf = (sets: Counts): Counts => {
  const counts: Counts = new Map()
  for (const [set, count] of sets)
    for (const mark of lawMarks)
      if ((Number(set ?? 0) & bitOf(mark)) !== 0) counts.set(mark, (counts.get(mark) ?? 0) + count)
  return counts
}

/** How many of the people counted a rule, or a pack, calls to act for. */
const hotOf = ({ law }: RegisterAsk, people: Counts, nameOf: (line: ProgramLine) => string): Counts => {
  const names = law.lines.map(nameOf)
  const counts: Counts = new Map()
  for (const person of people.keys()) {
    const own = new Set(law.standings.get(Number(person))?.hot.map((line) => names[line] ?? ''))
    for (const name of own) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}

const titleIn = ({ law }: RegisterAsk, name: 'lawRules' | 'lawPacks', id: string): Localized | null => {
  const of = law.lines.find(({ rule, pack }) => (name === 'lawRules' ? rule.id : pack.id) === id)
  return (name === 'lawRules' ? of?.rule.title : of?.pack.title) ?? null
}

/** Counts of single values from counts of lists of them. */
const eachOf = (lists: Counts): Counts => {
  const counts: Counts = new Map()
  for (const [list, count] of lists)
    for (const value of JSON.parse(String(list ?? '[]')) as string[])
      counts.set(value, (counts.get(value) ?? 0) + count)
  return counts
}

const countFlags = ({ db, from, where, e, bound }: RegisterAsk): Counts =>
  new Map(
    preparedFor(
      db,
      `SELECT f.kind, count(DISTINCT f.person_id) FROM ${from}
        JOIN flag f ON f.person_id = ${e.personId} AND ${openFlag}
          AND f.field_group IN (SELECT value FROM json_each(@readable))
        WHERE ${where('flags')} GROUP BY 1`,
    )
      .raw()
      .all(bound) as [string, number][],
  )

const namesOfUnits = ({ db }: RegisterAsk): ReadonlyMap<string, string> =>
  new Map(
    (preparedFor(db, 'SELECT id, name FROM unit').all([]) as { id: string; name: string }[]).map(
      ({ id, name }) => [id, name],
    ),
  )
