import type { Birth } from '../../../core/people/birth'
import type { PersonFacts } from '../../../core/people/person'
import type { useTypedReader } from './typed-moments'

type Reader = ReturnType<ReturnType<typeof useTypedReader>>

/** A birth as the form holds it: every kind's texts side by side, so that changing the kind loses nothing. */
export type TypedBirth = {
  kind: Birth['kind']
  on: string
  year: string
  statedAge: string
  statedOn: string
  claimedOn: string
  recordedOn: string
}

/** The facts of a person as typed. */
export type TypedFacts = Omit<
  PersonFacts,
  'birth' | 'number' | 'nationalities' | 'languages' | 'identifiers'
> & {
  number: string
  birth: TypedBirth
  nationalities: readonly string[]
  languages: readonly string[]
  identifier: { kind: PersonFacts['identifiers'][number]['kind']; value: string }
}

const noBirth: TypedBirth = {
  kind: 'unknown',
  on: '',
  year: '',
  statedAge: '',
  statedOn: '',
  claimedOn: '',
  recordedOn: '',
}

export const noFacts: TypedFacts = {
  number: '',
  familyName: '',
  givenName: '',
  scriptName: '',
  birth: noBirth,
  sex: 'unknown',
  nationalities: [],
  languages: [],
  note: '',
  identifier: { kind: 'passport', value: '' },
}

export const typedBirth = (birth: Birth): TypedBirth => {
  switch (birth.kind) {
    case 'exact':
      return { ...noBirth, kind: 'exact', on: birth.on }
    case 'year':
      return { ...noBirth, kind: 'year', year: String(birth.year) }
    case 'estimated':
      return { ...noBirth, kind: 'estimated', statedAge: String(birth.statedAge), statedOn: birth.statedOn }
    case 'disputed':
      return { ...noBirth, kind: 'disputed', claimedOn: birth.claimedOn, recordedOn: birth.recordedOn ?? '' }
    case 'unknown':
      return noBirth
  }
}

const whole = (text: string): number => (/^\d+$/.test(text.trim()) ? Number(text) : Number.NaN)

/** The birth that was typed; faults go to the reader under the paths of the fields. */
const readBirth = (typed: TypedBirth, reader: Reader, path: string): Birth | undefined => {
  const day = (field: keyof TypedBirth, isNeeded = true) =>
    reader.day(`${path}.${field}`, typed[field], isNeeded)
  const number = (field: 'year' | 'statedAge', message: string): number | null => {
    const value = whole(typed[field])
    if (!Number.isNaN(value)) return value
    reader.faults.push({ path: [...path.split('.'), field], message })
    return null
  }
  switch (typed.kind) {
    case 'exact': {
      const on = day('on')
      return on === null ? undefined : { kind: 'exact', on }
    }
    case 'year': {
      const year = number('year', 'birth.yearNeeded')
      return year === null ? undefined : { kind: 'year', year }
    }
    case 'estimated': {
      const statedAge = number('statedAge', 'birth.ageNeeded')
      const statedOn = day('statedOn')
      return statedAge === null || statedOn === null ? undefined : { kind: 'estimated', statedAge, statedOn }
    }
    case 'disputed': {
      const claimedOn = day('claimedOn')
      const recordedOn = day('recordedOn', false)
      return claimedOn === null ? undefined : { kind: 'disputed', claimedOn, recordedOn }
    }
    case 'unknown':
      return { kind: 'unknown' }
  }
}

/** The facts that were typed, as the contract takes them. A nationality that nobody gave is unknown. */
export const readFacts = (typed: TypedFacts, reader: Reader, path: string) => {
  const { identifier, number, birth, nationalities, ...same } = typed
  return {
    ...same,
    number: number.trim() === '' ? null : number,
    birth: readBirth(birth, reader, path === '' ? 'birth' : `${path}.birth`),
    nationalities: nationalities.length === 0 ? ['unknown'] : nationalities,
    identifiers: identifier.value.trim() === '' ? [] : [identifier],
  }
}

/** The paths of the fields of a person's facts below a path. */
export const factFields = (path: string): readonly string[] => {
  const under = path === '' ? '' : `${path}.`
  return [
    'number',
    'familyName',
    'givenName',
    'scriptName',
    'birth.kind',
    'birth.on',
    'birth.year',
    'birth.statedAge',
    'birth.statedOn',
    'birth.claimedOn',
    'birth.recordedOn',
    'sex',
    'nationalities',
    'languages',
    'note',
    'identifier.value',
  ].map((name) => `${under}${name}`)
}
