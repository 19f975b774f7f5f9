import { standingRanks } from '../../core/law/rank-stays'
import { dueWindows, passedWindow } from '../../core/law/time-windows'
import {
  noMark,
  noUnit,
  type RegisterFilter,
  type RegisterScope,
  type RegisterSort,
  type SortColumn,
  timeBands,
} from '../../core/register/register-filter'
import type { LawTable } from '../law-of-held/law-lines'
import type { StandingTable } from '../standings/standing-table'
import { numbersFound } from './number-match'

/** The lists of a filter, each of which can be left out to count its own values. */
export type FilterList = Exclude<keyof RegisterFilter, 'scope' | 'text' | 'over'>

const timeOfStay = "(unixepoch(r.end_at, 'subsec') - unixepoch(r.start_at, 'subsec')) * 1000"

/**
 * The last stay that had begun, of a person `p` who is not held, so that all of theirs have ended: in the order of
 * `newestStayFirst`, one whose start nobody knows by its end.
 */
export const lastStay = `(SELECT x.id FROM stay x WHERE x.person_id = p.id AND (x.start_at IS NULL OR x.start_at <= @asOf)
  ORDER BY coalesce(x.start_at, x.end_at) DESC, x.id DESC LIMIT 1)`

/** Where the rows of a scope come from, and which of them belong to it. */
export const sourceOf = (
  scope: RegisterScope,
  table: StandingTable,
  lawTable: LawTable,
): { from: string; where: string } => {
  const law = `LEFT JOIN temp.${lawTable} lw ON lw.search_id = st.search_id`
  if (scope === 'held')
    return {
      from: `temp.${table} st ${law} LEFT JOIN person p ON p.search_id = st.search_id`,
      where: `st.rank <= ${standingRanks.unknownStart}`,
    }
  const from = `person p LEFT JOIN temp.${table} st ON st.search_id = p.search_id ${law}
    LEFT JOIN stay r ON st.search_id IS NULL AND r.id = ${lastStay}`
  return { from, where: scope === 'all' ? '1' : 'st.search_id IS NULL AND r.id IS NOT NULL' }
}

/** What a column of the register is in SQL. For people held, the standings alone answer most of them. */
export function expressionsOf(scope: RegisterScope, lengthsMs: readonly number[]) {
  const held = scope === 'held'
  const own = (column: string) => (held ? `st.${column}` : `p.${column}`)
  const heldMs = held
    ? '(@now - st.counts_from)'
    : `(CASE WHEN st.search_id IS NOT NULL THEN @now - st.counts_from ELSE ${timeOfStay} END)`
  const passedOfEnded = lengthsMs
    .map((length, index) => `WHEN ${timeOfStay} > ${length} THEN ${index}`)
    .reverse()
    .join(' ')
  return {
    searchId: held ? 'st.search_id' : 'p.search_id',
    personId: held ? 'st.person_id' : 'p.id',
    sex: own('sex'),
    nationalities: own('nationalities'),
    unitId: held ? 'st.unit_id' : 'coalesce(st.unit_id, r.unit_id)',
    age: held
      ? 'st.age'
      : `coalesce(st.age, age_band(p.birth_kind, p.birth_on, p.birth_year, p.stated_age, p.stated_age_on,
          p.claimed_birth_on, @day))`,
    heldMs,
    passed:
      held || passedOfEnded === ''
        ? 'st.passed'
        : `(CASE WHEN st.search_id IS NOT NULL THEN st.passed ${passedOfEnded} ELSE -1 END)`,
    startAt: held ? 'st.start_at' : "coalesce(st.start_at, unixepoch(r.start_at, 'subsec') * 1000)",
  } as const
}

export type Expressions = ReturnType<typeof expressionsOf>

/** The band of a length of time held, as a value. */
export const bandCase = (heldMs: string): string =>
  `CASE WHEN ${heldMs} IS NULL THEN 'unknown' ${timeBands
    .map(({ id, upToMs }) => (upToMs === null ? `ELSE '${id}'` : `WHEN ${heldMs} <= ${upToMs} THEN '${id}'`))
    .join(' ')} END`

/** The window in which someone's next mark lies, as a value. */
export const windowCase = `CASE
  ${dueWindows
    .map(
      ({ id, overMs, upToMs }) =>
        `WHEN st.next_at > @now + ${overMs} AND st.next_at <= @now + ${upToMs} THEN '${id}'`,
    )
    .join('\n  ')} END`

/** Whether a mark was passed in the last day. */
export const passedToday = `(st.passed >= 0 AND st.passed_at > @now + ${passedWindow.overMs})`

/** Where someone stands, as a value. */
export const standingCase = `CASE WHEN st.rank = ${standingRanks.atLarge} THEN 'at-large' WHEN st.start_at IS NULL THEN 'start-unknown'
  WHEN st.passed >= 0 THEN 'passed' ELSE 'next' END`

/** A flag that stands on the day asked about, of a group the reader may see. */
export const openFlag = `(f.from_on IS NULL OR f.from_on <= @day) AND (f.to_on IS NULL OR f.to_on > @day)`
const seenFlag = `${openFlag} AND f.field_group IN (SELECT value FROM json_each(@readable))`

const oneOf = (expression: string, parameter: string): string =>
  `${expression} IN (SELECT value FROM json_each(@${parameter}))`

const conditions: Record<FilterList, (e: Expressions) => string> = {
  units: (e) => oneOf(`coalesce(${e.unitId}, '${noUnit}')`, 'units'),
  sexes: (e) => oneOf(e.sex, 'sexes'),
  nationalities: (e) =>
    `EXISTS (SELECT 1 FROM json_each(${e.nationalities}) n WHERE ${oneOf('n.value', 'nationalities')})`,
  ages: (e) => oneOf(e.age, 'ages'),
  timeHeld: (e) => oneOf(`(${bandCase(e.heldMs)})`, 'timeHeld'),
  passed: (e) => oneOf(e.passed, 'passed'),
  standings: () => oneOf(`(${standingCase})`, 'standings'),
  windows: () => `(${oneOf(`(${windowCase})`, 'windows')} OR
    ('passed-24h' IN (SELECT value FROM json_each(@windows)) AND ${passedToday}))`,
  authorities: () => oneOf('st.authority', 'authorities'),
  flags: (e) => `EXISTS (SELECT 1 FROM flag f WHERE f.person_id = ${e.personId}
    AND ${oneOf('f.kind', 'flags')} AND ${seenFlag})`,
  law: () => oneOf('lw.state', 'law'),
  lawMarks: () => '(lw.marks & @lawMarks) <> 0',
  lawRules: (e) => oneOf(e.searchId, 'lawRules'),
  lawPacks: (e) => oneOf(e.searchId, 'lawPacks'),
}

const named = (e: Expressions): string => `${e.searchId} IN (
    SELECT w.rowid FROM person_search w WHERE w.terms MATCH @match
    UNION ${numbersFound})`

/** The conditions of those lists of a filter that say something. */
export const listConditions = (filter: RegisterFilter, e: Expressions): [FilterList, string][] =>
  (Object.entries(conditions) as [FilterList, (e: Expressions) => string][])
    .filter(([list]) => filter[list].length > 0)
    .map(([list, condition]) => [list, condition(e)])

/** The condition of a filter; `without` leaves one list out, or all of them. All values are bound by name. */
export function whereOf(
  filter: RegisterFilter,
  source: { where: string },
  e: Expressions,
  onlyAssigned: boolean,
  without?: FilterList | 'lists',
): string {
  const all = [source.where]
  if (without !== 'lists')
    for (const [list, condition] of listConditions(filter, e)) if (list !== without) all.push(condition)
  if (filter.over !== null) all.push(`${e.passed} >= @over`)
  if (filter.text.trim() !== '') all.push(named(e))
  if (onlyAssigned)
    all.push(`EXISTS (SELECT 1 FROM assignment a WHERE a.user_id = @userId AND a.person_id = ${e.personId})`)
  return all.join(' AND ')
}

/** Marks of a filter as the indices the standings hold; one that no pack has matches nobody. */
export const markIndices = (
  ruleIds: readonly string[],
  ladder: readonly { rule: { id: string } }[],
): number[] =>
  ruleIds.map((id) => (id === noMark ? -1 : noSuch(ladder.findIndex(({ rule }) => rule.id === id))))

const noSuch = (index: number): number => (index === -1 ? 99_999 : index)

const bornOn = `coalesce(p.birth_on, p.claimed_birth_on, p.birth_year || '-07-01',
  date(p.stated_age_on, '-' || p.stated_age || ' years'))`

const byStanding = (scope: RegisterScope): string[] =>
  scope === 'held'
    ? ['st.rank', 'st.sort_key NULLS LAST']
    : ['coalesce(st.rank, 9)', 'st.sort_key NULLS LAST', 'r.end_at DESC']

// What the law says comes before any mark; while nothing is worked out yet, the marks alone give the order.
const byLaw = ['lw.state NULLS LAST', 'lw.at NULLS LAST']

const turned = (keys: readonly string[], down: string): string[] =>
  keys.map((key) => (key.endsWith('DESC') ? key : key.replace(/( NULLS LAST)?$/, `${down}$1`)))

type Sorting = { scope: RegisterScope; e: Expressions; down: '' | ' DESC'; up: '' | ' DESC' }

// What is missing stands last in both directions; a greater age is an earlier birth.
const sortKeys: Record<SortColumn, (sorting: Sorting) => string[]> = {
  law: ({ scope, down }) => [...turned(byLaw, down), ...byStanding(scope)],
  standing: ({ scope, down }) => turned(byStanding(scope), down),
  name: ({ down }) => ["p.folded_name = ''", `p.folded_name${down}`],
  number: ({ down }) => [
    `coalesce(p.number, (SELECT i.value FROM identifier i WHERE i.person_id = p.id LIMIT 1))${down} NULLS LAST`,
  ],
  age: ({ up }) => [`${bornOn}${up} NULLS LAST`],
  nationality: ({ e, down }) => [`${e.nationalities} ->> 0${down}`],
  sex: ({ e, down }) => [`${e.sex}${down}`],
  unit: ({ e, down }) => [`(SELECT u.name FROM unit u WHERE u.id = ${e.unitId})${down} NULLS LAST`],
  timeHeld: ({ e, down }) => [`${e.heldMs}${down} NULLS LAST`],
  start: ({ e, down }) => [`${e.startAt}${down} NULLS LAST`],
  next: ({ down }) => [`st.next_at${down} NULLS LAST`],
  authority: ({ down, up }) => [`st.authority${up}`, `st.authority_at${down} NULLS LAST`],
  due24h: ({ down }) => [`lw.at_24${down} NULLS LAST`],
  due72h: ({ down }) => [`lw.at_72${down} NULLS LAST`],
  due7d: ({ down }) => [`lw.at_7d${down} NULLS LAST`],
}

/** The order of the rows, with the register's own order after it and the row's key last. */
export function orderOf(sort: RegisterSort, scope: RegisterScope, e: Expressions): string {
  const keys = sort.flatMap(({ column, direction }) => {
    const isDown = direction === 'descending'
    return sortKeys[column]({ scope, e, down: isDown ? ' DESC' : '', up: isDown ? '' : ' DESC' })
  })
  const isWhole = sort.some(({ column }) => column === 'standing' || column === 'law')
  const rest = isWhole ? [] : [...byLaw, ...byStanding(scope)]
  return [...keys, ...rest, e.searchId].join(', ')
}
