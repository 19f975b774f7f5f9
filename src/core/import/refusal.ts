/** Why a row is refused. Each has its sentence in `refusal-words.ts`. */
export const refusalReasons = [
  'notADate',
  'noSuchDay',
  'noSuchMonth',
  'noSuchTime',
  'skippedTime',
  'needsOrder',
  'needsSerial',
  'needsCentury',
  'needsDay',
  'tooEarly',
  'future',
  'missingStart',
  'handoverBeforeStop',
  'arrivalBeforeStop',
  'arrivalBeforeHandover',
  'endBeforeStart',
  'startBeforeBirth',
  'tooOld',
  'notAnAge',
  'ageNeedsDay',
  'noNameNoNumber',
  'unknownWord',
  'neitherYesNorNo',
  'needsEndKind',
  'needsOrderKind',
  'tooLong',
  'notText',
  'formula',
  'spreadsheetError',
  'merged',
  'tooManyCells',
  'brokenQuotes',
] as const
export type RefusalReason = (typeof refusalReasons)[number]

/** One fault of a row: the column and cell it lies in (both empty where the row as a whole is meant), and why. */
export type RowFault = {
  readonly column: string
  readonly value: string
  readonly reason: RefusalReason
  readonly detail?: Readonly<Record<string, string | number>> | undefined
}

/**
 * A refused row: nothing of it is taken in. `line` is where it begins in the file, the header being line 1. `cells`
 * are its cells by column, where they can be put right one by one.
 */
export type Refusal = {
  readonly line: number
  readonly faults: readonly RowFault[]
  readonly cells?: Readonly<Record<string, string>>
}
