import { foldedNameOf } from '../../src/core/people/fold-name'
import type { RowOf } from '../../src/main/store/entities'
import { testNow } from './a-register'

/** A person's row with explicit, fixed values; what a test is about is given. */
export function aPersonRow(id: string, given: Partial<RowOf<'person'>> = {}): RowOf<'person'> {
  const names = { familyName: 'Ejemplo', givenName: 'Ana', scriptName: '', ...given }
  return {
    id,
    number: null,
    birthKind: 'unknown',
    birthOn: null,
    birthYear: null,
    statedAge: null,
    statedAgeOn: null,
    claimedBirthOn: null,
    sex: 'unknown',
    nationalities: '["unknown"]',
    languages: '[]',
    note: '',
    createdAt: testNow,
    ...given,
    ...names,
    foldedName: foldedNameOf(names),
  }
}

/** A stay's row of someone held, with explicit, fixed values. */
export function aStayRow(id: string, personId: string, given: Partial<RowOf<'stay'>> = {}): RowOf<'stay'> {
  return {
    id,
    personId,
    startAt: testNow,
    startKind: 'arrival',
    startPrecision: 'minute',
    endAt: null,
    endKind: null,
    endPrecision: 'unknown',
    unitId: null,
    place: '',
    ...given,
  }
}
