import type { Pack } from '../../src/core/law/pack'
import { parsePack } from '../../src/core/law/parse-pack'
import type { Rule } from '../../src/core/law/rule'
import { invariant } from '../../src/core/result'

const text = (en: string) => ({ en, es: en, pt: en, fr: en })

const example = (of: string) => ({
  name: of,
  case: of,
  zone: 'UTC',
  person: { stays: [{ events: [{ kind: 'stop', at: '2026-01-05T10:00:00Z' }] }] },
  asOf: '2026-01-05T10:00:00Z',
  expect: { state: 'running' },
  workings: 'None',
})

const mark = (hours: number) => ({
  id: `mark-${hours}-hours`,
  kind: 'mark',
  force: 'house',
  title: text(`Held more than ${hours} hours`),
  sentence: text(`Held more than ${hours} hours.`),
  versionChosenBy: 'start',
  dueSoonHours: 6,
  versions: [
    {
      inForceFrom: null,
      inForceUntil: null,
      standing: 'in-force',
      appliesTo: 'everyone-held',
      whenUnknown: 'ask',
      lines: [
        {
          line: 'main',
          role: 'house',
          label: null,
          startsFrom: { earliestOf: ['physical-stop'], ifMissing: 'ask' },
          counted: [{ kind: 'elapsed', amount: hours, unit: 'hours' }],
          time: 'held',
          linkedWithinDays: null,
          pausedBy: [],
          extendedBy: [],
          absoluteMaximum: null,
          metBy: ['stay-end'],
          metEvenBefore: false,
          series: null,
          notBefore: false,
        },
      ],
      prohibition: null,
      consequence: { outcome: 'show', sentence: text('It is shown.') },
      decider: text('Nobody'),
      citations: [{ cite: 'A house mark', source: 'habeas:test', says: 'Held more' }],
      howSure: 'not-law',
      doubt: null,
      textCheckedOn: '2026-01-01',
      reviewBy: '2027-01-01',
    },
  ],
  examples: ['before', 'at', 'after', 'missing-fact', 'outside'].map(example),
})

const packOf = (rules: readonly unknown[]): Pack => {
  const parsed = parsePack({
    format: 2,
    id: 'test-marks',
    country: null,
    title: text('Marks'),
    note: text('Marks'),
    rules,
  })
  invariant(parsed.ok, 'the test pack is valid')
  return parsed.value
}

/** A pack of marks at so many hours each; 24 and 72 unless told. */
export const aPack = (hours: readonly number[] = [24, 72]): Pack => packOf(hours.map(mark))

/** One mark, with whatever a test wants different about it. */
export const aMark = (hours: number, change: Partial<Rule> = {}): Rule => ({
  ...(packOf([mark(hours)]).rules[0] as Rule),
  ...change,
})
