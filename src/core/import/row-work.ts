import type { PlainDate } from '../dates/plain-date'
import type { Identifier } from '../people/person'
import type { Draft, DraftTime } from './draft'
import type { ImportEndKind } from './import-profile'
import type { RowFault } from './refusal'

/** A known time with the column and text it was read from, so that a later fault can name its cell. */
export type ReadTime = {
  readonly time: Exclude<DraftTime, { precision: 'unknown' }>
  readonly column: string
  readonly text: string
}

/** What the readers of one row have found so far. */
export type RowWork = {
  readonly faults: RowFault[]
  readonly times: Partial<Record<'stop' | 'handover' | 'arrival' | 'end', ReadTime>>
  readonly identifiers: { kind: Identifier['kind']; value: string }[]
  readonly nationalities: string[]
  readonly languages: string[]
  readonly notes: string[]
  familyName: string
  givenName: string
  scriptName: string
  number: string | null
  sex: Draft['sex']
  birth:
    | { readonly kind: 'exact'; readonly on: PlainDate }
    | { readonly kind: 'year'; readonly year: number }
    | undefined
  claimedOn: PlainDate | undefined
  birthCell: { readonly column: string; readonly text: string } | undefined
  stated: { readonly statedAge: number; readonly statedOn: PlainDate } | undefined
  endKind: ImportEndKind | undefined
  unit: string | null
  orderNumber: string | null
  /** Whether the row says that the person asked for asylum; undefined where it does not say. */
  asylum: boolean | undefined
  ambiguousTime: boolean
}

/** An empty work sheet for one row. */
export const rowWork = (): RowWork => ({
  faults: [],
  times: {},
  identifiers: [],
  nationalities: [],
  languages: [],
  notes: [],
  familyName: '',
  givenName: '',
  scriptName: '',
  number: null,
  sex: 'unknown',
  birth: undefined,
  claimedOn: undefined,
  birthCell: undefined,
  stated: undefined,
  endKind: undefined,
  unit: null,
  orderNumber: null,
  asylum: undefined,
  ambiguousTime: false,
})
