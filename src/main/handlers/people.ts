import type { FoundPerson, peopleQuestions } from '../../core/people/people-questions'
import { ok } from '../../core/result'
import type { HandlersOf } from '../handler'
import { type FoundRow, searchPeople } from '../store/people-search'

export const peopleHandlers: HandlersOf<typeof peopleQuestions> = {
  'people.search': ({ read, scope }, { text, limit }) =>
    ok(searchPeople(read, scope, text, limit).map(toFoundPerson)),
}

// Someone without a name is shown by the number under which they can be asked for.
const toFoundPerson = (row: FoundRow): FoundPerson => ({
  id: row.id,
  name: `${row.givenName} ${row.familyName}`.trim() || row.scriptName || row.identifier || row.number || '',
  scriptName: row.scriptName,
  number: row.number ?? row.identifier,
  birth: row.birthOn ?? row.claimedBirthOn ?? (row.birthYear === null ? '' : String(row.birthYear)),
  held: row.held === 1,
  unit: row.unit,
})
