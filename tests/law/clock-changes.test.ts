import { describe, expect, it } from 'vitest'
import { fromEpochMs, toEpochMs } from '../../src/core/dates/instant'
import { evaluate } from '../../src/core/law/evaluate'
import { conditionNames } from '../../src/core/law/facts/condition-name'
import type { LawFacts } from '../../src/core/law/facts/law-facts'
import { milestoneKinds } from '../../src/core/law/facts/moment-name'
import type { Line } from '../../src/core/law/line'
import { packs, shippedLaw } from '../support/shipped-law'

const zones = [
  'America/New_York',
  'America/Mexico_City',
  'America/Santiago',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Europe/London',
  'Africa/Cairo',
  'Pacific/Apia',
]
const hourMs = 3_600_000
const dayMs = 24 * hourMs

// What the wall clocks show, by the runtime's own tables and nothing of ours.
const clocks = new Map<string, Intl.DateTimeFormat>()
const shown = (zone: string, at: number): string => {
  const known =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  clocks.set(zone, known)
  return known.format(at)
}
const dayShown = (zone: string, at: number): number =>
  Date.parse(`${shown(zone, at).slice(0, 10)}T00:00:00Z`) / dayMs
const offset = (zone: string, at: number): number => Date.parse(`${shown(zone, at).replace(' ', 'T')}Z`) - at

const changesOf = (zone: string): number[] => {
  const found: number[] = []
  for (let at = Date.UTC(2000, 0, 1); at < Date.UTC(2041, 0, 1); at += dayMs) {
    if (offset(zone, at) === offset(zone, at + dayMs)) continue
    let [low, high] = [at, at + dayMs]
    while (high - low > 1000) {
      const middle = Math.floor((low + high) / 2000) * 1000
      if (offset(zone, middle) === offset(zone, high)) high = middle
      else low = middle
    }
    found.push(high)
  }
  return found
}

// Someone for whom everything that starts a clock happened at one moment, so that the moment is the start of
// every clock that has begun.
const allAt = (at: number): LawFacts => {
  const timed = {
    happenedAt: fromEpochMs(at),
    happenedPrecision: 'minute' as const,
    recordedAt: fromEpochMs(at),
    enteredInError: false,
  }
  const recordedAt = fromEpochMs(at)
  return {
    birth: { kind: 'unknown' },
    sex: 'unknown',
    nationalities: [],
    stays: [
      {
        id: 'stay',
        events: (['stop', 'handover', 'arrival', 'transfer-in'] as const).map((kind) => ({
          id: kind,
          kind,
          ...timed,
        })),
        orders: [
          {
            id: 'order',
            kind: 'immigration',
            issuedAt: recordedAt,
            servedAt: null,
            effectiveFrom: null,
            expiresAt: null,
            recordedAt,
          },
        ],
        placements: ['hold-room', 'secure', 'segregation'].map((kind) => ({
          kind,
          fromAt: recordedAt,
          toAt: null,
          recordedAt,
        })),
      },
    ],
    milestones: milestoneKinds.map((kind) => ({
      id: kind,
      kind,
      ...timed,
      forAt: kind === 'hearing-fixed-for' ? recordedAt : null,
    })),
    flags: [],
    // Whatever a rule asks for; but nothing that would pause a clock.
    answers: conditionNames
      .filter((fact) => fact !== 'child' && fact !== 'age-disputed')
      .map((fact) => ({
        fact,
        value: pausing.has(fact) ? ('no' as const) : ('yes' as const),
        fromAt: null,
        untilAt: null,
        recordedAt,
      })),
    facilityAnswers: [],
    extensions: [],
  }
}
const pausing = new Set<string>(
  packs.flatMap(({ rules }) =>
    rules.flatMap(({ versions }) =>
      versions.flatMap(({ lines }) =>
        lines.flatMap(({ pausedBy }) => pausedBy.flatMap((one) => ('is' in one ? [one.is] : []))),
      ),
    ),
  ),
)

const plainCount = (line: Line | undefined) => {
  const [count, another] = line?.counted ?? []
  return another === undefined && (count?.kind === 'elapsed' || count?.kind === 'calendar-days')
    ? count
    : null
}

describe.each(zones)('every clock change 2000-2040 in %s, over the rules themselves', (zone) => {
  it('lets hours pass as they pass, and ends days at 24:00 by the clocks', () => {
    const changes = changesOf(zone)
    expect(changes.length).toBeGreaterThan(zone === 'Pacific/Apia' || zone === 'America/Sao_Paulo' ? 15 : 35)
    const law = shippedLaw(zone)
    const rulesSeen = new Set<string>()
    let checked = 0
    // Starts about the change, and starts whose hours or days end about it.
    const before = [-hourMs, -1000, 0, 1000, 2 * hourMs, 12 * hourMs, 24 * hourMs, 36 * hourMs, 30 * dayMs]
    for (const change of changes)
      for (const by of before) {
        const start = change - by
        const asOf = fromEpochMs(start + 1000)
        for (const { ruleId, line, version, finding } of evaluate(law, allAt(start), asOf)) {
          const clock = version?.lines.find((one) => one.line === line)
          const count = plainCount(clock)
          if (count === null || !('due' in finding) || finding.due.earliest === null) continue
          const due = toEpochMs(finding.due.earliest)
          const where = `${ruleId}/${line} from ${fromEpochMs(start)}: ${finding.due.earliest}`
          expect(finding.due.latest, where).toBe(finding.due.earliest)
          if (count.kind === 'elapsed')
            expect(due - start, where).toBe(count.amount * (count.unit === 'hours' ? hourMs : dayMs))
          else {
            const days =
              count.amount * (count.unit === 'weeks' ? 7 : 1) - (count.firstDay === 'included' ? 1 : 0)
            // A day that the clocks will show again has not passed (St. John's put them back over midnight).
            const from = Math.min(dayShown(zone, start), start < change ? dayShown(zone, change) : Infinity)
            // The last moment of the day belongs to it, and the next to a later one.
            const last = from + days
            expect(finding.due.earliestIsDayEnd, where).toBe(true)
            expect(dayShown(zone, due - 1), where).toBeLessThanOrEqual(last)
            expect(dayShown(zone, due), where).toBeGreaterThan(last)
            // Only where a day does not exist or comes twice is the day before it not the very one.
            if (zone !== 'Pacific/Apia' && zone !== 'America/St_Johns')
              expect(dayShown(zone, due - 1), where).toBe(last)
          }
          rulesSeen.add(ruleId)
          checked += 1
        }
      }
    expect(rulesSeen.size).toBeGreaterThan(40)
    expect(checked).toBeGreaterThan(changes.length * 200)
  })
})
