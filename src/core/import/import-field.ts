/** What a column of a file can become. `ignore` reads nothing; `note` keeps the text as written. */
export const importFields = [
  'ignore',
  'note',
  'name',
  'name.family',
  'name.given',
  'name.script',
  'number',
  'identifier',
  'birth',
  'birth.claimed',
  'age',
  'sex',
  'nationality',
  'language',
  'stop',
  'handover',
  'arrival',
  'end',
  'end.kind',
  'unit',
  'order.number',
  'asylum',
] as const

/** One of the things a column can become. */
export type ImportField = (typeof importFields)[number]

/** Fields that are dates and need a format. */
export const isDateField = (field: ImportField): boolean =>
  field === 'birth' || field === 'birth.claimed' || isEventField(field)

/** Fields that are instants of the stay. */
const isEventField = (field: ImportField): field is 'stop' | 'handover' | 'arrival' | 'end' =>
  field === 'stop' || field === 'handover' || field === 'arrival' || field === 'end'

/** Fields whose cells are words of a closed list, shown to the user with the meaning each will get. */
export const isCodedField = (
  field: ImportField,
): field is 'sex' | 'nationality' | 'language' | 'end.kind' | 'asylum' =>
  field === 'sex' ||
  field === 'nationality' ||
  field === 'language' ||
  field === 'end.kind' ||
  field === 'asylum'

/** Fields that more than one column may become; all others take one column at most. */
export const mayRepeat = (field: ImportField): boolean =>
  field === 'ignore' ||
  field === 'note' ||
  field === 'identifier' ||
  field === 'nationality' ||
  field === 'language'
