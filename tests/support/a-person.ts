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

/** An event's row, known to the minute and recorded when the test register stands; what a test is about is given. */
export function anEventRow(
  id: string,
  stay: Pick<RowOf<'stay'>, 'id' | 'personId'>,
  given: Pick<RowOf<'event'>, 'kind' | 'happenedAt'> & Partial<RowOf<'event'>>,
): RowOf<'event'> {
  return {
    id,
    stayId: stay.id,
    personId: stay.personId,
    happenedPrecision: given.happenedAt === null ? 'unknown' : 'minute',
    recordedAt: testNow,
    recordedBy: 'user-1',
    place: '',
    unitId: null,
    note: '',
    enteredInError: 0,
    ...given,
  }
}

/** The row of a flag that nobody has closed, recorded when the test register stands. */
export function aFlagRow(
  id: string,
  personId: string,
  given: Pick<RowOf<'flag'>, 'kind' | 'fieldGroup'>,
): RowOf<'flag'> {
  return {
    id,
    personId,
    fromOn: null,
    toOn: null,
    source: '',
    note: '',
    recordedAt: testNow,
    recordedBy: 'user-1',
    ...given,
  }
}
