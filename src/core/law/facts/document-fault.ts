/** What can be wrong with one place of a person file. The command line has the words of each. */
export type DocumentFaultKind =
  | 'missing'
  | 'wrongKind'
  | 'unknownField'
  | 'unknownName'
  | 'nameElsewhere'
  | 'notATime'
  | 'timeWithoutOffset'
  | 'dayForTime'
  | 'notADay'
  | 'timeForDay'
  | 'notADayOrTime'
  | 'atOrOn'
  | 'forWhen'
  | 'forNotHere'
  | 'outOfBounds'
  | 'notAllowed'
  | 'writtenTwice'
  | 'endsBeforeItBegins'
  | 'endBeforeStart'
  | 'staysOverlap'

/** One fault of a person file: where, what, and what its words need. */
export type DocumentFault = {
  readonly path: readonly (string | number)[]
  readonly kind: DocumentFaultKind
  readonly detail: Readonly<Record<string, string>>
}

/**
 * Where the person file has a name of the rules that is not recorded by that name: what a rule calls
 * `physical-stop` is the event `stop`.
 */
export const recordedAs: Readonly<Record<string, string>> = {
  'physical-stop': 'stays[].events: {"kind": "stop"}',
  transfer: 'stays[].events: {"kind": "transfer-out"} / {"kind": "transfer-in"}',
  'stay-end': 'stays[].events: {"kind": "release"} / {"kind": "removal"}',
  'detention-order-issued': 'stays[].orders: {"kind": "immigration", "issued": …}',
  'hold-room-entered': 'stays[].placements: {"kind": "hold-room", "from": …}',
  'segregation-started': 'stays[].placements: {"kind": "segregation", "from": …}',
  'secure-placement-started': 'stays[].placements: {"kind": "secure", "from": …}',
  'turned-18': 'birth: {"kind": "exact", "on": …}',
  'turned-60': 'birth: {"kind": "exact", "on": …}',
  'birth-date': 'birth: {"kind": "exact", "on": …}',
  child: 'birth: {"kind": "exact", "on": …} / {"kind": "estimated", "statedAge": …, "statedOn": …}',
  'age-disputed': 'birth: {"kind": "disputed", "claimedOn": …}',
  'review-held': 'milestones: {"kind": "court-review-held"} / {"kind": "administrative-review-held"}',
  'first-review-held': 'milestones: {"kind": "court-review-held"} / {"kind": "administrative-review-held"}',
  'second-review-held': 'milestones: {"kind": "court-review-held"} / {"kind": "administrative-review-held"}',
  'second-court-review-held': 'milestones: {"kind": "court-review-held"}',
  'later-hearing-fixed': 'milestones: {"kind": "hearing-fixed-for", "for": …}',
  'childhood-claimed-in-doubt': 'milestones: {"kind": "minority-claimed"}',
}
