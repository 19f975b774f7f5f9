import type { PlainDate } from '../../core/dates/plain-date'
import type { Birth } from '../../core/people/birth'
import type { RowOf } from './entities'

/** The columns of a person that hold the birth. */
export type BirthColumns = Pick<
  RowOf<'person'>,
  'birthKind' | 'birthOn' | 'birthYear' | 'statedAge' | 'statedAgeOn' | 'claimedBirthOn'
>

const none: Omit<BirthColumns, 'birthKind'> = {
  birthOn: null,
  birthYear: null,
  statedAge: null,
  statedAgeOn: null,
  claimedBirthOn: null,
}

/** How a birth is stored: columns that its kind does not use are empty. */
export function birthColumns(birth: Birth): BirthColumns {
  const birthKind = birth.kind
  switch (birth.kind) {
    case 'exact':
      return { ...none, birthKind, birthOn: birth.on }
    case 'year':
      return { ...none, birthKind, birthYear: birth.year }
    case 'estimated':
      return { ...none, birthKind, statedAge: birth.statedAge, statedAgeOn: birth.statedOn }
    case 'disputed':
      return { ...none, birthKind, claimedBirthOn: birth.claimedOn, birthOn: birth.recordedOn }
    case 'unknown':
      return { ...none, birthKind }
  }
}

/** The birth that columns hold. A kind without its column (an old or foreign file) is unknown. */
export function birthOf(row: BirthColumns): Birth {
  const { birthKind, birthYear, statedAge } = row
  const birthOn = row.birthOn as PlainDate | null
  const statedOn = row.statedAgeOn as PlainDate | null
  const claimedOn = row.claimedBirthOn as PlainDate | null
  if (birthKind === 'exact' && birthOn !== null) return { kind: 'exact', on: birthOn }
  if (birthKind === 'year' && birthYear !== null) return { kind: 'year', year: birthYear }
  if (birthKind === 'estimated' && statedAge !== null && statedOn !== null)
    return { kind: 'estimated', statedAge, statedOn }
  if (birthKind === 'disputed' && claimedOn !== null)
    return { kind: 'disputed', claimedOn, recordedOn: birthOn }
  return { kind: 'unknown' }
}
