import type { CustodyEvent } from '../../custody/event'
import { overlapFault } from '../../custody/stay-fault'
import { stayFromEvents } from '../../custody/stay-from-events'
import { endOfLocalDay } from '../../dates/end-of-local-day'
import type { Instant } from '../../dates/instant'
import { instantFromOffsetText } from '../../dates/instant-from-offset-text'
import { isPlainDate } from '../../dates/plain-date'
import { startOfLocalDay } from '../../dates/start-of-local-day'
import type { DocumentFault } from './document-fault'
import { factsFromDocument } from './facts-from-document'
import type { PersonDocument } from './person-document'

type Path = DocumentFault['path']

// Nothing here hangs on when a thing without a time was entered.
const whenever = '1970-01-01T00:00:00.000Z' as Instant

/**
 * What a well-formed person file says twice in different ways: a stretch that ends before it begins, a stay that
 * ends before it begins, two stays at one time. None of them has an answer that could be trusted: held since the
 * later of two stays, a limit would move away from the person.
 *
 * @example documentContradictions({ stays: [], flags: [{ kind: 'pregnant', from: '2026-05-02', to: '2026-05-01' }] }, 'UTC')
 * //=> [{ path: ['flags', 0, 'to'], kind: 'endsBeforeItBegins', detail: { from: '2026-05-02', until: '2026-05-01' } }]
 */
export const documentContradictions = (document: PersonDocument, zone: string): readonly DocumentFault[] => [
  ...stretchFaults(document, zone),
  ...stayFaults(document, zone),
]

const stretchFaults = (document: PersonDocument, zone: string): DocumentFault[] => {
  const between = (path: Path, from: string | undefined, until: string | undefined): DocumentFault[] =>
    from === undefined || until === undefined || isInOrder(from, until, zone)
      ? []
      : [{ path, kind: 'endsBeforeItBegins', detail: { from, until } }]
  return [
    ...document.stays.flatMap(({ placements }, stay) =>
      (placements ?? []).flatMap(({ from, to }, index) =>
        between(['stays', stay, 'placements', index, 'to'], from, to),
      ),
    ),
    ...(document.flags ?? []).flatMap(({ from, to }, index) => between(['flags', index, 'to'], from, to)),
    ...(['answers', 'facilityAnswers'] as const).flatMap((list) =>
      (document[list] ?? []).flatMap(({ from, until }, index) =>
        between([list, index, 'until'], from, until),
      ),
    ),
  ]
}

const stayFaults = (document: PersonDocument, zone: string): DocumentFault[] => {
  const stays = factsFromDocument(document, zone, whenever).stays.map(({ events }) =>
    stayFromEvents(events as readonly CustodyEvent[], zone),
  )
  return stays.flatMap((stay, index): DocumentFault[] => {
    const early = stay.problems.find(({ kind }) => kind === 'end-before-start')?.eventIds[0]
    if (early !== undefined)
      return [{ path: ['stays', index, 'events', Number(early)], kind: 'endBeforeStart', detail: {} }]
    const other = stays.slice(0, index).findIndex((earlier) => overlapFault(stay, [earlier]) !== null)
    return other === -1
      ? []
      : [{ path: ['stays', index], kind: 'staysOverlap', detail: { other: `stays[${other}]` } }]
  })
}

// A stretch between two times may be empty; one that ends with a day has that day.
const isInOrder = (from: string, until: string, zone: string): boolean => {
  const [begin, end] = [beginOf(from, zone), endOf(until, zone)]
  return begin < end || (begin === end && !isPlainDate(until))
}

const beginOf = (text: string, zone: string): Instant =>
  isPlainDate(text) ? startOfLocalDay(text, zone) : (instantFromOffsetText(text) ?? whenever)
const endOf = (text: string, zone: string): Instant =>
  isPlainDate(text) ? endOfLocalDay(text, zone) : (instantFromOffsetText(text) ?? whenever)
