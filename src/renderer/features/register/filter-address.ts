import {
  everyoneHeld,
  type RegisterFilter,
  type RegisterSort,
  registerFilterSchema,
  registerSortSchema,
} from '../../../core/register/register-filter'

/** What the register shows: the filter and the order. It stands in the address, so the way back keeps it. */
export type RegisterView = { filter: RegisterFilter; sort: RegisterSort }

/** The lists of the filter, in the order in which they are shown. */
export const filterLists = [
  'law',
  'lawMarks',
  'lawRules',
  'lawPacks',
  'standings',
  'windows',
  'timeHeld',
  'passed',
  'flags',
  'authorities',
  'units',
  'nationalities',
  'ages',
  'sexes',
] as const satisfies readonly (keyof RegisterFilter)[]
export type FilterList = (typeof filterLists)[number]

/** The query of an address for a view. Example: `addressOf({ filter: { …, scope: 'all' }, sort: [] }) //=> 'scope=all'`. */
export const addressOf = ({ filter, sort }: RegisterView): string => {
  const query = new URLSearchParams()
  if (filter.scope !== 'held') query.set('scope', filter.scope)
  if (filter.text !== '') query.set('text', filter.text)
  if (filter.over !== null) query.set('over', filter.over)
  for (const list of filterLists) for (const value of filter[list]) query.append(list, value)
  for (const { column, direction } of sort)
    query.append('sort', direction === 'descending' ? `-${column}` : column)
  return query.toString()
}

/** The view of an address; what it does not understand is left out rather than refused. */
export const viewOf = (address: string): RegisterView => {
  const query = new URLSearchParams(address)
  const lists = Object.fromEntries(filterLists.map((list) => [list, query.getAll(list)]))
  const asked = {
    scope: query.get('scope') ?? 'held',
    text: query.get('text') ?? '',
    over: query.get('over'),
    ...lists,
  }
  const filter = registerFilterSchema.safeParse(asked)
  const sort = registerSortSchema.safeParse(
    query.getAll('sort').map((key) => ({
      column: key.replace(/^-/, ''),
      direction: key.startsWith('-') ? 'descending' : 'ascending',
    })),
  )
  return { filter: filter.success ? filter.data : everyoneHeld, sort: sort.success ? sort.data : [] }
}

/** How many lists and words narrow the rows; the scope is shown of itself. */
export const isNarrowed = ({ text, over, ...filter }: RegisterFilter): boolean =>
  text !== '' || over !== null || filterLists.some((list) => filter[list].length > 0)
