import { addDays } from '../../../core/dates/add-days'
import { fromEpochDay, toEpochDay } from '../../../core/dates/epoch-day'
import { monthsLater } from '../../../core/dates/months-later'
import type { PlainDate } from '../../../core/dates/plain-date'
import { exampleCases } from '../../../core/law/worked-example'

// What a form begins with. Nothing here passes the schema by itself: what must be said is left empty.

const yearLater = (day: PlainDate): PlainDate =>
  fromEpochDay(monthsLater(toEpochDay(day), 12, 'last-of-month'))

/** A text of which nothing is written yet. */
export const noWords = { en: '', es: '', pt: '', fr: '' }

export const blankCount = { kind: 'elapsed', amount: null, unit: 'hours' }

export const blankExtension = {
  extension: '',
  label: noWords,
  length: { kind: 'to', counted: [blankCount] },
  atMostTimes: 1,
  grounds: [],
}

export const blankSeries = {
  acts: [],
  // biome-ignore lint/suspicious/noThenProperty: the word of the pack file; a draft is never awaited.
  then: [{ counted: [blankCount], times: null }],
  fromMark: null,
}

export const blankCitation = { cite: '', source: '', says: '' }

export const blankProhibition = {
  strength: 'absolute',
  forbids: 'holding',
  unless: null,
  onlyDuringTheTime: false,
}

/** A clock that nobody has described yet; the first one of a version is called `main`. */
export const blankLine = (line: string) => ({
  line,
  role: 'limit',
  label: null,
  appliesTo: 'as-the-rule',
  whenUnknown: 'applies',
  startsFrom: { earliestOf: [], ifMissing: 'ask' },
  counted: [blankCount],
  time: 'held',
  linkedWithinDays: null,
  pausedBy: [],
  extendedBy: [],
  absoluteMaximum: null,
  metBy: [],
  metEvenBefore: false,
  series: null,
  notBefore: false,
})

/** A made-up person who was stopped; the times are for the writer to say. */
export const blankExample = (of: string, zone: string) => ({
  name: '',
  case: of,
  zone,
  person: { stays: [{ events: [{ kind: 'stop', at: '' }] }] },
  asOf: '',
  expect: { state: 'running' },
  workings: '',
})

/** A version from a day on, checked today and to be checked again in a year. */
const blankVersion = (fromOn: PlainDate | null, today: PlainDate) => ({
  inForceFrom: fromOn,
  inForceUntil: null,
  standing: 'in-force',
  appliesTo: 'everyone-held',
  whenUnknown: 'applies',
  lines: [blankLine('main')],
  prohibition: null,
  consequence: { outcome: 'show', sentence: noWords },
  decider: noWords,
  citations: [blankCitation],
  howSure: 'not-confirmed',
  doubt: null,
  challenge: null,
  textCheckedOn: today,
  reviewBy: yearLater(today),
})

/** A rule that is to be written, with the five examples that it owes. */
export const blankRule = (fromOn: PlainDate | null, today: PlainDate, zone: string) => ({
  id: '',
  kind: 'max-detention',
  force: 'statute',
  title: noWords,
  sentence: noWords,
  versionChosenBy: 'start',
  dueSoonHours: 24,
  versions: [blankVersion(fromOn, today)],
  examples: exampleCases.map((of) => blankExample(of, zone)),
})

/**
 * The rule with a further version from a day on, a copy of its last one, which then ends the day before. That
 * somebody read the former text says nothing of the new one: it is not confirmed until its writer says so.
 */
export const withNewVersion = <V extends object>(
  versions: readonly V[],
  fromOn: PlainDate,
  today: PlainDate,
): readonly object[] => {
  const last = versions.at(-1)
  if (last === undefined) return [blankVersion(fromOn, today)]
  return [
    ...versions.slice(0, -1),
    { ...last, inForceUntil: addDays(fromOn, -1) },
    {
      ...last,
      inForceFrom: fromOn,
      inForceUntil: null,
      howSure: 'howSure' in last && last.howSure === 'not-law' ? 'not-law' : 'not-confirmed',
      textCheckedOn: today,
      reviewBy: yearLater(today),
    },
  ]
}
