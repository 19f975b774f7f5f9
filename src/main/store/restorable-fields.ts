// Fields that mean something only together are put back together.
const birth = ['birthKind', 'birthOn', 'birthYear', 'statedAge', 'statedAgeOn', 'claimedBirthOn'] as const
const happened = ['happenedAt', 'happenedPrecision'] as const

const together: readonly (readonly string[])[] = [birth, happened]

/** What may be put back by itself. Everything else follows from other records, or is never edited. */
const restorable: Readonly<Record<string, readonly string[]>> = {
  person: [
    'number',
    'familyName',
    'givenName',
    'scriptName',
    ...birth,
    'sex',
    'nationalities',
    'languages',
    'note',
  ],
  identifier: ['kind', 'value'],
  contact: ['kind', 'name', 'reach', 'note'],
  flag: ['fromOn', 'toOn', 'source', 'note'],
  event: [...happened, 'place', 'note', 'enteredInError'],
  detentionOrder: ['ground', 'authority', 'number', 'issuedAt', 'servedAt', 'effectiveFrom', 'expiresAt'],
  milestone: [...happened, 'forAt', 'note', 'enteredInError'],
  answer: ['note', 'enteredInError'],
  facilityAnswer: ['note'],
  extension: ['note', 'enteredInError'],
  unit: ['name', 'kind', 'capacity', 'floorAreaM2', 'closedOn'],
  facility: ['name', 'idleLockMinutes', 'language'],
}

/** Whether an earlier value of a field can be put back without a form of its own. */
export const canRestoreField = (entity: string, field: string): boolean =>
  restorable[entity]?.includes(field) ?? false

/** The field itself and those it must stay in step with. */
export const fieldsWith = (field: string): readonly string[] =>
  together.find((fields) => fields.includes(field)) ?? [field]
