import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aLaw, factsOfEvents } from '../../../tests/support/a-law'
import { aMark, aPack } from '../../../tests/support/a-pack'
import { anEvent } from '../../../tests/support/an-event'
import type { CustodyEvent, EventKind } from '../custody/event'
import { fromEpochMs, type Instant, toEpochMs } from '../dates/instant'
import type { PlainDate } from '../dates/plain-date'
import { evaluate } from './evaluate'
import { explain } from './explain'
import type { Finding } from './finding'
import type { Line } from './line'
import { overMs } from './over-ms'
import type { RuleVersion } from './rule-version'

const at = (text: string) => text as Instant
const zone = 'America/New_York'
const marks = aPack([24, 72])
const toTheMinute = { earliestIsDayEnd: false, latestIsDayEnd: false }
const finding = (events: CustodyEvent[], asOf: string, index = 0): Finding =>
  evaluate(aLaw([marks], zone), factsOfEvents(events), at(asOf))[index]?.finding as Finding
const stop = anEvent('stop', '2026-01-05T10:00:00.000Z')

describe('evaluate', () => {
  it('gives every rule of every pack its finding, in order', () => {
    const found = evaluate(aLaw([marks], zone), factsOfEvents([stop]), at('2026-01-06T11:00:00.000Z'))
    expect(found.map(({ ruleId, finding: { kind } }) => [ruleId, kind])).toEqual([
      ['mark-24-hours', 'overdue'],
      ['mark-72-hours', 'running'],
    ])
  })

  it('passes a limit when more than its time has passed, to the millisecond', () => {
    expect(finding([stop], '2026-01-06T10:00:00.000Z').kind).toBe('due-soon')
    expect(finding([stop], '2026-01-06T10:00:00.001Z')).toEqual({
      kind: 'overdue',
      due: { earliest: '2026-01-06T10:00:00.000Z', latest: '2026-01-06T10:00:00.000Z', ...toTheMinute },
      since: '2026-01-06T10:00:00.000Z',
    })
  })

  it('turns due-soon so many hours before as the rule says', () => {
    expect(finding([stop], '2026-01-06T03:59:59.999Z').kind).toBe('running')
    expect(finding([stop], '2026-01-06T04:00:00.000Z').kind).toBe('due-soon')
  })

  it('is disputed between the two readings of a day without an hour', () => {
    // 5 January 00:00 -05:00 and 24:00; 24 h later 6 January 00:00 and 7 January 00:00.
    const day = anEvent('stop', '2026-01-05T05:00:00.000Z', { happenedPrecision: 'day' })
    const due = { earliest: '2026-01-06T05:00:00.000Z', latest: '2026-01-07T05:00:00.000Z', ...toTheMinute }
    expect(finding([day], '2026-01-06T05:00:00.000Z')).toEqual({ kind: 'due-soon', due })
    expect(finding([day], '2026-01-06T05:00:00.001Z')).toEqual({ kind: 'disputed', due, since: due.earliest })
    expect(finding([day], '2026-01-07T05:00:00.000Z').kind).toBe('disputed')
    expect(finding([day], '2026-01-07T05:00:00.001Z')).toEqual({ kind: 'overdue', due, since: due.earliest })
  })

  it('cannot be computed without a start, and names the fact', () => {
    const missing = { kind: 'cannot-be-computed', missing: ['physical-stop'] }
    expect(finding([anEvent('stop', null)], '2026-01-06T10:00:00.000Z')).toEqual(missing)
    expect(finding([], '2026-01-06T10:00:00.000Z')).toEqual(missing)
  })

  it('is overdue all the same when the arrival alone is longer ago than the limit', () => {
    const events = [anEvent('stop', null), anEvent('arrival', '2026-01-05T10:00:00.000Z')]
    expect(finding(events, '2026-01-06T10:00:00.000Z').kind).toBe('cannot-be-computed')
    expect(finding(events, '2026-01-06T10:00:00.001Z')).toEqual({
      kind: 'overdue',
      due: { earliest: null, latest: '2026-01-06T10:00:00.000Z', ...toTheMinute },
      since: '2026-01-06T10:00:00.000Z',
    })
  })

  it('is satisfied by a release in time and satisfied late by one that was not', () => {
    const release = (time: string) => [stop, anEvent('release', time)]
    const due = { earliest: '2026-01-06T10:00:00.000Z', latest: '2026-01-06T10:00:00.000Z', ...toTheMinute }
    expect(finding(release('2026-01-06T10:00:00.000Z'), '2026-02-01T00:00:00.000Z')).toEqual({
      kind: 'satisfied',
      due,
    })
    expect(finding(release('2026-01-06T11:30:00.000Z'), '2026-02-01T00:00:00.000Z')).toEqual({
      kind: 'satisfied-late',
      due,
      late: { shortestMs: 5_400_000, longestMs: 5_400_000 },
    })
  })

  it('is disputed after a release whose day alone is known, when both sides are possible', () => {
    const release = anEvent('release', '2026-01-06T05:00:00.000Z', { happenedPrecision: 'day' })
    expect(finding([stop, release], '2026-02-01T00:00:00.000Z').kind).toBe('disputed')
  })

  it('needs the end of a stay whose release has no time', () => {
    expect(finding([stop, anEvent('release', null)], '2026-07-01T00:00:00.000Z')).toEqual({
      kind: 'cannot-be-computed',
      missing: ['stay-end'],
    })
  })

  it('does not apply before the stop or while the person is at large within the limit', () => {
    expect(finding([stop], '2026-01-05T09:59:59.999Z')).toEqual({
      kind: 'not-applicable',
      because: 'not-held-yet',
    })
    const escaped = anEvent('escape', '2026-01-05T20:00:00.000Z')
    expect(finding([stop, escaped], '2026-01-20T00:00:00.000Z')).toEqual({
      kind: 'not-applicable',
      because: 'at-large',
    })
  })

  it('applies the version of the day that the rule chooses', () => {
    const [only] = aMark(24).versions as [RuleVersion]
    const until = (hours: number, inForceFrom: string | null, inForceUntil: string | null): RuleVersion => ({
      ...only,
      lines: [{ ...(only.lines[0] as Line), counted: [{ kind: 'elapsed', amount: hours, unit: 'hours' }] }],
      inForceFrom: inForceFrom as PlainDate | null,
      inForceUntil: inForceUntil as PlainDate | null,
    })
    const versions = [until(24, null, '2026-01-05'), until(48, '2026-01-06', '2026-01-31')]
    const dueUnder = (versionChosenBy: 'start' | 'evaluation', asOf: string, events = [stop]) => {
      const rule = aMark(24, { versions, versionChosenBy })
      const found = evaluate(aLaw([{ ...marks, rules: [rule] }], zone), factsOfEvents(events), at(asOf))[0]
        ?.finding as Finding
      return 'due' in found ? found.due.earliest : found
    }
    expect(dueUnder('start', '2026-01-20T00:00:00.000Z')).toBe('2026-01-06T10:00:00.000Z')
    // The local day counts: 04:59 UTC is still 5 January in New York.
    expect(dueUnder('evaluation', '2026-01-06T04:59:00.000Z')).toBe('2026-01-06T10:00:00.000Z')
    expect(dueUnder('evaluation', '2026-01-06T05:00:00.000Z')).toBe('2026-01-07T10:00:00.000Z')
    expect(dueUnder('evaluation', '2026-02-02T00:00:00.000Z')).toEqual({
      kind: 'not-applicable',
      because: 'not-in-force',
    })
    expect(dueUnder('start', '2026-02-02T00:00:00.000Z', [anEvent('stop', null)])).toEqual({
      kind: 'cannot-be-computed',
      missing: ['physical-stop'],
    })
  })
})

describe('overMs', () => {
  it('is positive past the due instant, negative before it and null where it is not known', () => {
    const due = { earliest: at('2026-01-06T10:00:00.000Z'), latest: null, ...toTheMinute }
    expect(overMs(due, at('2026-01-06T11:00:00.000Z'))).toEqual({ earliest: 3_600_000, latest: null })
    expect(overMs(due, at('2026-01-06T09:00:00.000Z'))).toEqual({ earliest: -3_600_000, latest: null })
  })
})

describe('explain', () => {
  it('gives the working of a finding, step by step', () => {
    const events = [
      stop,
      anEvent('escape', '2026-01-05T20:00:00.000Z'),
      anEvent('recapture', '2026-01-06T20:00:00.000Z'),
      anEvent('release', '2026-01-07T12:00:00.000Z'),
    ]
    const explained = explain(
      aLaw([marks], zone),
      'mark-24-hours',
      factsOfEvents(events),
      at('2026-02-01T00:00:00.000Z'),
    )
    expect(explained?.steps.map(({ sentence, params }) => [sentence, params])).toEqual([
      ['law.step.start', { moment: 'physical-stop', at: '2026-01-05T10:00:00.000Z' }],
      ['law.step.count.elapsed', { amount: 24, unit: 'hours' }],
      ['law.step.paused', { from: '2026-01-05T20:00:00.000Z', until: '2026-01-06T20:00:00.000Z' }],
      // 10 h held, 14 h left from the recapture on 6 January 20:00: 7 January 10:00.
      [
        'law.step.due',
        {
          earliest: '2026-01-07T10:00:00.000Z',
          latest: '2026-01-07T10:00:00.000Z',
          earliestIsDayEnd: 0,
          latestIsDayEnd: 0,
        },
      ],
      ['law.step.met', { moment: 'stay-end', at: '2026-01-07T12:00:00.000Z' }],
      ['law.step.state.satisfied-late', { shortestMs: 7_200_000, longestMs: 7_200_000 }],
    ])
    expect(explained?.steps[1]?.citation?.cite).toBe('A house mark')
    expect(explained?.steps[0]?.facts).toEqual(['physical-stop'])
  })

  it('names the missing fact', () => {
    const events = [anEvent('stop', null)]
    const explained = explain(
      aLaw([marks], zone),
      'mark-24-hours',
      factsOfEvents(events),
      at('2026-01-20T00:00:00.000Z'),
    )
    expect(explained?.steps.at(-1)).toEqual({
      sentence: 'law.step.state.cannot-be-computed',
      params: { missing: 'physical-stop' },
      citation: null,
      facts: ['physical-stop'],
    })
  })

  it('knows no rule that no pack has', () => {
    expect(
      explain(aLaw([marks], zone), 'toString', factsOfEvents([stop]), at('2026-01-20T00:00:00.000Z')),
    ).toBeNull()
  })
})

describe('properties of evaluate', () => {
  const epoch = Date.UTC(2026, 0, 1)
  const instant = fc
    .integer({ min: 0, max: 60 * 24 * 30 })
    .map((minutes) => fromEpochMs(epoch + minutes * 60_000))
  const kind = fc.constantFrom<EventKind>(
    'arrival',
    'transfer-in',
    'escape',
    'recapture',
    'release',
    'hearing',
  )
  const precision = fc.constantFrom<CustodyEvent['happenedPrecision']>('minute', 'day')
  const anyEvent = fc
    .tuple(kind, instant, precision)
    .map(([of, when, happenedPrecision]) => anEvent(of, when, { happenedPrecision }))
  const anyStop = fc
    .tuple(instant, precision)
    .map(([when, happenedPrecision]) => anEvent('stop', when, { happenedPrecision }))

  it('a later start never gives an earlier due', () => {
    fc.assert(
      fc.property(instant, fc.nat(20 * 1440), precision, (start, minutes, happenedPrecision) => {
        const later = fromEpochMs(toEpochMs(start) + minutes * 60_000)
        const due = (from: Instant) => {
          const found = finding([anEvent('stop', from, { happenedPrecision })], '2026-03-30T00:00:00.000Z')
          return 'due' in found ? found.due : null
        }
        expect((due(later)?.earliest ?? '') >= (due(start)?.earliest ?? 'z')).toBe(true)
        expect((due(later)?.latest ?? '') >= (due(start)?.latest ?? 'z')).toBe(true)
      }),
    )
  })

  it('the answer for a past instant does not depend on what happened later', () => {
    fc.assert(
      fc.property(anyStop, fc.array(anyEvent, { maxLength: 6 }), instant, (first, rest, asOf) => {
        fc.pre((first.happenedAt as string) <= asOf)
        const all = [first, ...rest]
        const until = all.filter((event) => (event.happenedAt as string) <= asOf)
        expect(evaluate(aLaw([marks], zone), factsOfEvents(all), asOf)).toEqual(
          evaluate(aLaw([marks], zone), factsOfEvents(until), asOf),
        )
      }),
      { numRuns: 2000 },
    )
  })

  it('the order in which events are listed does not matter', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyEvent, { maxLength: 6, selector: (event) => event.happenedAt }),
        instant,
        (events, asOf) => {
          expect(evaluate(aLaw([marks], zone), factsOfEvents([stop, ...events]), asOf)).toEqual(
            evaluate(aLaw([marks], zone), factsOfEvents([...events, stop].reverse()), asOf),
          )
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('time at large never brings a due instant forward', () => {
    fc.assert(
      fc.property(fc.nat(20 * 60), fc.nat(5 * 1440), (after, atLarge) => {
        const escaped = toEpochMs(stop.happenedAt as Instant) + after * 60_000
        const events = [
          stop,
          anEvent('escape', fromEpochMs(escaped)),
          anEvent('recapture', fromEpochMs(escaped + atLarge * 60_000)),
        ]
        const found = finding(events, '2026-02-20T00:00:00.000Z')
        // 24 h after the stop, moved on by exactly the time at large.
        const expected = fromEpochMs(Date.UTC(2026, 0, 6, 10) + atLarge * 60_000)
        expect('due' in found && found.due.earliest).toBe(expected)
      }),
    )
  })
})
