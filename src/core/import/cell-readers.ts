import type { Instant } from '../dates/instant'
import type { PlainDate } from '../dates/plain-date'
import { birthReader, claimedBirthReader, statedAgeReader } from './birth-readers'
import { foldWord } from './cell-text'
import { answerFromWord, endFromWord, nationalityFromWord, sexFromWord } from './coded-words'
import type { ImportTables } from './import-plan'
import { type ColumnPlan, type ImportEndKind, importEndKinds } from './import-profile'
import type { RowWork } from './row-work'
import { timeReader } from './time-reader'

/** What the reader of a column must know beside its own entry in the profile. */
export type ReaderContext = {
  readonly zone: string
  readonly now: Instant
  readonly today: PlainDate
  readonly tables: ImportTables
  readonly words: () => ReadonlySet<string>
}

/** Reads one cell (tidied, not null) of its column into the work sheet of the row. */
export type CellReader = (text: string, work: RowWork) => void

const separators = /\s*[;/|]\s*|\s*,\s+/

/** The reader of one column. A word without a meaning is kept in the note, and the fact stays unknown. */
export const cellReader = (entry: ColumnPlan, context: ReaderContext): CellReader => {
  const name = entry.column
  const keep = (text: string, work: RowWork) => {
    work.notes.push(`${name}: ${text}`)
  }
  switch (entry.becomes) {
    case 'ignore':
      return () => {}
    case 'note':
      return keep
    case 'name':
      return (text, work) => {
        // Only a comma parts a family name from a given name; anything else would be a guess.
        const comma = text.indexOf(',')
        work.familyName = comma < 0 ? text : text.slice(0, comma).trim()
        work.givenName = comma < 0 ? '' : text.slice(comma + 1).trim()
      }
    case 'name.family':
      return (text, work) => {
        work.familyName = text
      }
    case 'name.given':
      return (text, work) => {
        work.givenName = text
      }
    case 'name.script':
      return (text, work) => {
        work.scriptName = text
      }
    case 'number':
      return (text, work) => {
        work.number = text
      }
    case 'identifier':
      return (text, work) => {
        work.identifiers.push({ kind: entry.identifierKind ?? 'other', value: text })
      }
    case 'birth':
      return birthReader(entry, context)
    case 'birth.claimed':
      return claimedBirthReader(entry, context)
    case 'age':
      return statedAgeReader(entry)
    case 'stop':
    case 'handover':
    case 'arrival':
    case 'end':
      return timeReader(entry, entry.becomes, context)
    case 'unit':
      return (text, work) => {
        work.unit = text
      }
    case 'order.number':
      return (text, work) => {
        work.orderNumber = text
      }
    default:
      return codedReader(entry, context, keep)
  }
}

/** The meaning that a word of a coded column gets: the user's own choice first, then the tables. */
export const meaningOf = (
  entry: ColumnPlan,
  word: string,
  context: Pick<ReaderContext, 'tables' | 'words'>,
): string | undefined => {
  const chosen = entry.words?.[word]
  if (chosen !== undefined) return chosen === '' ? undefined : chosen
  switch (entry.becomes) {
    case 'sex':
      return sexFromWord(word, context.words())
    case 'end.kind':
      return endFromWord(word)
    case 'asylum':
      return answerFromWord(word)
    case 'nationality':
      return nationalityFromWord(word, context.tables.countries)
    default:
      return context.tables.languages.get(foldWord(word))
  }
}

const isSex = (text: string): text is RowWork['sex'] =>
  text === 'female' || text === 'male' || text === 'other' || text === 'unknown'
const isEndKind = (text: string): text is ImportEndKind =>
  (importEndKinds as readonly string[]).includes(text)

const codedReader = (entry: ColumnPlan, context: ReaderContext, keep: CellReader): CellReader => {
  // A coded column has few words and many rows.
  const known = new Map<string, string | undefined>()
  const meaning = (word: string) => {
    if (!known.has(word)) known.set(word, meaningOf(entry, word, context))
    return known.get(word)
  }
  switch (entry.becomes) {
    case 'sex':
      return (text, work) => {
        const found = meaning(text)
        if (found !== undefined && isSex(found)) work.sex = found
        else keep(text, work)
      }
    case 'end.kind':
      return (text, work) => {
        const found = meaning(text)
        if (found !== undefined && isEndKind(found)) work.endKind = found
        else keep(text, work)
      }
    case 'asylum':
      return (text, work) => {
        const found = meaning(text)
        if (found === 'yes' || found === 'no') work.asylum = found === 'yes'
        // Not kept in the note, which more people read than may know of an asylum claim.
        else work.faults.push({ column: entry.column, value: text.slice(0, 200), reason: 'neitherYesNorNo' })
      }
    case 'nationality':
      return listReader(meaning, keep, (work) => work.nationalities)
    default:
      return listReader(meaning, keep, (work) => work.languages)
  }
}

// The whole cell is tried before its parts: "China, Peoples Republic of" is one country.
const listReader =
  (
    meaning: (word: string) => string | undefined,
    keep: CellReader,
    into: (work: RowWork) => string[],
  ): CellReader =>
  (text, work) => {
    const whole = meaning(text)
    const found = whole === undefined ? text.split(separators).map(meaning) : [whole]
    if (found.includes(undefined)) keep(text, work)
    for (const value of found) {
      if (value !== undefined && value !== 'unknown' && !into(work).includes(value)) into(work).push(value)
    }
  }
