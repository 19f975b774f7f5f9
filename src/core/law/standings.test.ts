import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aLaw, factsOfEvents } from '../../../tests/support/a-law'
import { aMark, aPack } from '../../../tests/support/a-pack'
import { anEvent } from '../../../tests/support/an-event'
import type { CustodyEvent, EventKind } from '../custody/event'
import { stayFromEvents } from '../custody/stay-from-events'
import { endOfLocalDay } from '../dates/end-of-local-day'
import { fromEpochMs, type Instant, toEpochMs } from '../dates/instant'
import { localDay } from '../dates/local-day'
import type { PlainDate } from '../dates/plain-date'
import { explain } from './explain'
import type { Finding } from './finding'
import type { Line } from './line'
import type { Pack } from './pack'
import { standingRanks } from './rank-stays'
import type { RuleVersion } from './rule-version'
import { standings } from './standings'
import { stayColumns } from './stay-columns'

const zone = 'America/Santiago'
const asOf = '2026-01-20T00:00:00.000Z' as Instant
const marks = aPack([24, 48, 72, 336])

const standing = (files: readonly (readonly CustodyEvent[])[], packs: readonly Pack[] = [marks], at = asOf) =>
  standings(packs, stayColumns(files.map((events) => stayFromEvents(events, zone))), zone, at)
const since = (days: number) => [anEvent('stop', fromEpochMs(toEpochMs(asOf) - days * 86_400_000))]

describe('standings', () => {
  it('give the highest mark passed, the first with its instant, and the next with its instant', () => {
    const found = standing([since(4)])
    expect(found.ladder.map(({ rule }) => rule.id)).toEqual([
      'mark-24-hours',
      'mark-48-hours',
      'mark-72-hours',
      'mark-336-hours',
    ])
    expect(found.passed[0]).toBe(2)
    expect(found.passedForSure[0]).toBe(2)
    expect(found.firstPassed[0]).toBe(0)
    expect(fromEpochMs(found.firstPassedSince[0] as number)).toBe('2026-01-17T00:00:00.000Z')
    expect(found.next[0]).toBe(3)
    expect(fromEpochMs(found.nextAt[0] as number)).toBe('2026-01-30T00:00:00.000Z')
  })

  it('have not passed a mark at the very instant', () => {
    const found = standing([since(3)])
    expect(found.passed[0]).toBe(1)
    expect(found.next[0]).toBe(2)
  })

  it('order people by limits passed, longest first, then next to pass, then unknown starts', () => {
    const files = [
      [anEvent('stop', null)],
      since(0.5),
      since(2),
      since(10),
      since(0.9),
      [...since(9), anEvent('release', '2026-01-19T00:00:00.000Z')],
      [...since(9), anEvent('escape', '2026-01-19T00:00:00.000Z')],
      since(-1),
    ]
    const { rank, sortKey } = standing(files)
    const order = files
      .map((_, row) => row)
      .sort(
        (a, b) =>
          (rank[a] as number) - (rank[b] as number) || (sortKey[a] as number) - (sortKey[b] as number),
      )
    expect(order).toEqual([3, 2, 4, 1, 0, 6, 5, 7])
    expect(order.map((row) => rank[row])).toEqual([
      standingRanks.passed,
      standingRanks.passed,
      standingRanks.next,
      standingRanks.next,
      standingRanks.unknownStart,
      standingRanks.atLarge,
      standingRanks.ended,
      standingRanks.notYet,
    ])
  })

  it('count on from the recapture where a limit was used up at the very moment of the escape', () => {
    const events = [
      anEvent('stop', '2026-01-01T03:00:00.000Z'),
      anEvent('escape', '2026-01-04T03:00:00.000Z'),
      anEvent('recapture', '2026-01-09T12:00:00.000Z'),
    ]
    const stateAt = (at: string) => {
      const found = standing([events], [marks], at as Instant)
      const finding = explain(
        aLaw([marks], zone),
        'mark-72-hours',
        factsOfEvents(events),
        at as Instant,
      )?.finding
      return { passed: found.passed[0], sure: found.passedForSure[0], kind: finding?.kind, finding }
    }
    expect(stateAt('2026-01-09T12:00:00.000Z')).toMatchObject({ passed: 1, sure: 1, kind: 'due-soon' })
    const after = stateAt('2026-01-09T12:01:00.000Z')
    expect(after).toMatchObject({ passed: 2, sure: 2, kind: 'overdue' })
    expect(after.finding).toMatchObject({ since: '2026-01-09T12:00:00.000Z' })
  })

  it('of nobody are empty', () => {
    expect(standing([]).passed.length).toBe(0)
  })
})

const [only] = aMark(24).versions as [RuleVersion]
const version = (amount: number, from: string | null, until: string | null): RuleVersion => ({
  ...only,
  lines: [{ ...(only.lines[0] as Line), counted: [{ kind: 'elapsed', amount, unit: 'hours' }] }],
  inForceFrom: from as PlainDate | null,
  inForceUntil: until as PlainDate | null,
})
const changing = (versionChosenBy: 'start' | 'evaluation'): Pack => ({
  ...marks,
  rules: [
    aMark(24, {
      id: `changing-by-${versionChosenBy}`,
      versionChosenBy,
      versions: [version(30, null, '2026-01-09'), version(60, '2026-01-10', '2026-01-14')],
    }),
  ],
})

const isSure = (finding: Finding) => finding.kind === 'overdue' || finding.kind === 'satisfied-late'
const isOpen = (finding: Finding) =>
  finding.kind === 'disputed' || (finding.kind === 'cannot-be-computed' && finding.missing[0] === 'stay-end')
const isNext = (finding: Finding) => finding.kind === 'running' || finding.kind === 'due-soon'

describe('standings and evaluate', () => {
  const epoch = Date.UTC(2026, 0, 1)
  const instant = fc
    .integer({ min: 0, max: 60 * 24 * 25 })
    .map((minutes) => fromEpochMs(epoch + minutes * 60_000))
  const kind = fc.constantFrom<EventKind>(
    'arrival',
    'transfer-in',
    'escape',
    'recapture',
    'release',
    'hearing',
  )
  // An arrival always has a time here: one without it makes the start unknown until the stop is entered,
  // so a stop after the arrival, which cannot be, is read differently before and after it.
  const anyEvent = fc
    .tuple(kind, fc.option(instant, { freq: 8 }), fc.boolean(), instant)
    .filter(([of, when]) => of !== 'arrival' || when !== null)
    .map(([of, when, isDay, recordedAt]) =>
      anEvent(of, when, when !== null && isDay ? { happenedPrecision: 'day', recordedAt } : { recordedAt }),
    )
  const anyStop = fc
    .tuple(fc.option(instant, { freq: 6 }), fc.boolean(), instant)
    .map(([when, isDay, recordedAt]) =>
      anEvent(
        'stop',
        when,
        when !== null && isDay ? { happenedPrecision: 'day', recordedAt } : { recordedAt },
      ),
    )
  // Nor is anything known to the day of a start only: until that time it stands for the start, and no longer once the
  // start is known.
  const isDayOfStart = (day: CustodyEvent, start: CustodyEvent): boolean =>
    (start.kind === 'stop' || start.kind === 'arrival') &&
    start.happenedAt !== null &&
    day.happenedAt !== null &&
    day.happenedPrecision === 'day' &&
    day.happenedAt < start.happenedAt &&
    start.happenedAt < endOfLocalDay(localDay(day.happenedAt, zone), zone)
  const file = fc
    .tuple(anyStop, fc.array(anyEvent, { maxLength: 4 }))
    .map(([first, rest]) => [first, ...rest])
    .filter((events) => !events.some((day) => events.some((start) => isDayOfStart(day, start))))

  // Drawn once each: 72 hours of the shortest course, and 30 hours, are used up at the moment of the escape.
  const typed = { recordedAt: fromEpochMs(epoch) }
  const usedUpAtTheEscape: [CustodyEvent[][], Instant][] = [
    [
      [
        [
          anEvent('stop', '2026-01-01T00:00:00.000Z', { ...typed, happenedPrecision: 'day' }),
          anEvent('escape', '2026-01-04T03:00:00.000Z', typed),
          anEvent('arrival', '2026-01-04T03:01:00.000Z', typed),
        ],
      ],
      '2026-01-04T03:01:00.000Z' as Instant,
    ],
    [
      [
        [
          anEvent('stop', '2026-01-02T13:22:00.000Z', typed),
          anEvent('escape', '2026-01-03T19:22:00.000Z', typed),
          anEvent('release', '2026-01-03T19:23:00.000Z', typed),
        ],
      ],
      '2026-01-03T19:23:00.000Z' as Instant,
    ],
  ]

  it('say the same of any stay at any instant', () => {
    const packs = [marks, changing('start'), changing('evaluation')]
    fc.assert(
      fc.property(fc.array(file, { minLength: 1, maxLength: 6 }), instant, (files, at) => {
        const found = standing(files, packs, at)
        for (const [row, events] of files.entries()) {
          const findings = found.ladder.map((mark) => {
            const explained = explain(aLaw(packs, zone), mark.rule.id, factsOfEvents(events), at)
            // A rule with two versions has two marks; only the one it was judged by counts.
            return explained?.version === mark.version ? explained.finding : null
          })
          const where = (holds: (finding: Finding) => boolean) =>
            findings.flatMap((finding, index) => (finding !== null && holds(finding) ? [index] : []))
          const sure = where(isSure).at(-1) ?? -1
          const open = where((finding) => isSure(finding) || isOpen(finding))
          const passed = open.at(-1) ?? -1
          const first = open[0] ?? -1
          const next = where(isNext)[0] ?? -1
          const of = (index: number) => findings[index] as Finding
          expect(found.passedForSure[row]).toBe(sure)
          expect(found.next[row]).toBe(next)
          if (passed === -1 || of(passed).kind !== 'cannot-be-computed')
            expect(found.passed[row]).toBe(passed)
          const firstFinding = first === -1 ? null : of(first)
          if (firstFinding !== null && 'due' in firstFinding)
            expect(fromEpochMs(found.firstPassedSince[row] as number)).toBe(
              firstFinding.due.earliest ?? firstFinding.due.latest,
            )
          const nextFinding = next === -1 ? null : of(next)
          if (nextFinding !== null && 'due' in nextFinding)
            expect(fromEpochMs(found.nextAt[row] as number)).toBe(nextFinding.due.earliest)
        }
      }),
      { numRuns: 3000, examples: usedUpAtTheEscape },
    )
  })
})
