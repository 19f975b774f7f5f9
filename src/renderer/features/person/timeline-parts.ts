import type { Instant } from '../../../core/dates/instant'
import type { FileEvent, FileMark, FilePlacement, FileStay } from '../../../core/people/person-file'
import type { FileMilestone } from '../../../core/people/recorded-facts'

/** A stretch of the row of places: before arrival, a unit of the facility, or away while still held. */
export type PlaceSpan = {
  readonly from: Instant
  readonly until: Instant
  readonly kind: 'before' | 'unit' | 'segregation' | 'away' | 'at-large'
  readonly event: FileEvent | null
  readonly placement: FilePlacement | null
}

const timed = (stay: FileStay): (FileEvent & { happenedAt: Instant })[] =>
  stay.events.filter(
    (event): event is FileEvent & { happenedAt: Instant } =>
      event.happenedAt !== null && !event.enteredInError,
  )

const leadsHere: ReadonlySet<string> = new Set(['stop', 'handover', 'transfer-in', 'transfer-out'])

/** Where someone was during a stay, up to an instant; later spans lie over earlier ones. */
export function placeSpans(stay: FileStay, end: Instant): readonly PlaceSpan[] {
  const events = timed(stay)
  const spans: PlaceSpan[] = []
  const arrival =
    events.find(({ kind }) => kind === 'arrival')?.happenedAt ?? stay.placements[0]?.fromAt ?? end
  const before = events.filter(({ kind, happenedAt }) => leadsHere.has(kind) && happenedAt < arrival)
  for (const [index, event] of before.entries()) {
    const next = before[index + 1]?.happenedAt ?? arrival
    const until = next < end ? next : end
    if (event.happenedAt < until)
      spans.push({ from: event.happenedAt, until, kind: 'before', event, placement: null })
  }
  for (const placement of stay.placements) {
    const until = placement.toAt !== null && placement.toAt < end ? placement.toAt : end
    if (placement.fromAt < until)
      spans.push({
        from: placement.fromAt,
        until,
        kind: placement.kind === 'segregation' ? 'segregation' : 'unit',
        event: null,
        placement,
      })
  }
  for (const event of events) {
    if (event.kind !== 'hospital' && event.kind !== 'absence' && event.kind !== 'escape') continue
    const back = events.find(
      ({ kind, happenedAt }) =>
        happenedAt > event.happenedAt && (event.kind === 'escape' ? kind === 'recapture' : kind === 'return'),
    )
    const until = back !== undefined && back.happenedAt < end ? back.happenedAt : end
    const kind = event.kind === 'escape' ? 'at-large' : 'away'
    if (event.happenedAt < until) spans.push({ from: event.happenedAt, until, kind, event, placement: null })
  }
  return spans
}

/** A mark with the instant at which it is reached. */
export type DatedMark = { readonly mark: FileMark; readonly at: Instant }

/** The marks that have an instant: none where the start of the stay is not known, or another stay is looked at. */
export const datedMarks = (marks: readonly FileMark[]): readonly DatedMark[] =>
  marks.flatMap((mark) => {
    const at = 'due' in mark.finding ? mark.finding.due.earliest : null
    return at !== null && mark.finding.kind !== 'satisfied' ? [{ mark, at }] : []
  })

/** A stretch past a mark, up to the next mark that was passed. */
export type PassedSpan = { readonly mark: FileMark; readonly from: Instant; readonly until: Instant }

/** How far past the marks a stay is, mark after mark, up to its end. */
export function passedSpans(marks: readonly FileMark[], end: Instant): readonly PassedSpan[] {
  const passed = marks
    .flatMap((mark) => {
      const due = 'due' in mark.finding ? mark.finding.due.earliest : null
      return due !== null && due < end ? [{ mark, from: due }] : []
    })
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  return passed.map((one, index) => ({ ...one, until: passed[index + 1]?.from ?? end }))
}

/** One line of the table under the picture. */
export type TimelineRow =
  | { readonly kind: 'event'; readonly at: Instant | null; readonly id: string; readonly event: FileEvent }
  | {
      readonly kind: 'coverage'
      readonly at: Instant
      readonly id: string
      readonly interval: FileStay['authority']['intervals'][number]
    }
  | { readonly kind: 'mark'; readonly at: Instant; readonly id: string; readonly mark: FileMark }
  | {
      readonly kind: 'milestone'
      readonly at: Instant | null
      readonly id: string
      readonly milestone: FileMilestone
    }

/** Everything the picture shows of a stay, oldest first; what has no time comes first. */
export function timelineRows(
  stay: FileStay,
  marks: readonly FileMark[],
  milestones: readonly FileMilestone[],
  asOf: Instant,
): readonly TimelineRow[] {
  const rows: TimelineRow[] = [
    ...stay.events.map((event) => ({ kind: 'event' as const, at: event.happenedAt, id: event.id, event })),
    ...milestones.map((milestone) => ({
      kind: 'milestone' as const,
      at: milestone.happenedAt,
      id: milestone.id,
      milestone,
    })),
    ...stay.authority.intervals.map((interval) => ({
      kind: 'coverage' as const,
      at: interval.from,
      id: `coverage ${interval.from}`,
      interval,
    })),
    ...marks.flatMap((mark) => {
      const due = 'due' in mark.finding ? mark.finding.due.earliest : null
      const hasPassed = due !== null && due <= asOf && mark.finding.kind !== 'satisfied'
      return hasPassed ? [{ kind: 'mark' as const, at: due, id: mark.ruleId, mark }] : []
    }),
  ]
  return rows.sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : (a.at ?? '') > (b.at ?? '') ? 1 : 0))
}
