import { fromEpochMs, type Instant } from '../../../core/dates/instant'
import { localDay } from '../../../core/dates/local-day'
import { zonedText } from '../../../core/dates/zoned-text'
import { type Count, calendarNeeded } from '../../../core/law/count'
import type { Explanation } from '../../../core/law/explain'
import type { Due, Finding } from '../../../core/law/finding'
import type { Law } from '../../../core/law/law'
import type { PersonReading } from '../../../core/law/reading/person-reading'
import type { Step } from '../../../core/law/step'
import type { Language } from '../../../core/words/language'

/** How an answer is written: for which law, and in which language if one was asked for. */
export type AnswerSetting = {
  readonly law: Law
  readonly language: Language | null
  /** The sentence of a step in that language; `null` where no language was asked for. */
  readonly stepText: ((step: Step) => string) | null
}

/** Writes findings as JSON text. */
export type FindingWriter = (one: Explanation) => string

/** Whether somebody is held, and since when, as the answer says it. */
export const custodyOf = (person: PersonReading, zone: string) => {
  const stop = person.moments.get('physical-stop')?.[0]
  const since = stop === undefined || Number.isNaN(stop.earliest) ? null : fromEpochMs(stop.earliest)
  return { state: person.state, since: since === null ? null : zonedText(since, zone) }
}

/**
 * Writes findings in the form that docs/person-file describes. What is the same for everybody (whose rule it
 * is, and where it stands in the law) is written once and kept: of ten thousand answers it is the most.
 */
export const findingWriter = (setting: AnswerSetting): FindingWriter => {
  const { zone } = setting.law
  const times = new Map<string, string>()
  const inZone = (at: Instant): string => {
    const known = times.get(at)
    if (known !== undefined) return known
    if (times.size > 10_000) times.clear()
    const written = zonedText(at, zone)
    times.set(at, written)
    return written
  }
  const same = new Map<object, Map<string, Same>>()
  const sameOf = (one: Explanation): Same => {
    // A version belongs to one rule; a finding without one is told by the rule alone.
    const key = one.version ?? one.rule
    const known = same.get(key)?.get(one.line)
    if (known !== undefined) return known
    const made = sameFor(one, setting)
    same.set(key, (same.get(key) ?? new Map<string, Same>()).set(one.line, made))
    return made
  }
  return (one) => {
    const { head, tail, outside } = sameOf(one)
    const { finding } = one
    // Whom a rule does not concern it does not concern alike.
    const isBare = finding.kind === 'not-applicable' && one.steps.length === 0
    const kept = isBare ? outside.get(outsideKey(one)) : undefined
    if (kept !== undefined) return kept
    const state = {
      state: finding.kind,
      because: finding.kind === 'not-applicable' ? finding.because : null,
      due: dueOf(finding, zone, inZone),
      since: 'since' in finding ? inZone(finding.since) : null,
      late: finding.kind === 'satisfied-late' ? finding.late : null,
      missing: 'missing' in finding ? finding.missing : [],
      assumed: one.isAssumed,
      notBefore: one.counted?.notBefore === true ? notBeforeOf(finding, inZone) : null,
      challenge: one.challenge,
    }
    const steps = one.steps.map((step) => stepJson(step, setting, inZone)).join(',')
    const written = `${head},${JSON.stringify(state).slice(1, -1)},${tail},"steps":[${steps}]}`
    if (isBare) outside.set(outsideKey(one), written)
    return written
  }
}

const outsideKey = ({ finding, isAssumed, challenge }: Explanation): string =>
  `${finding.kind === 'not-applicable' ? finding.because : ''} ${isAssumed} ${challenge?.is ?? ''}`

// From when the act may be done, where it may not be done before it is due.
const notBeforeOf = (finding: Finding, inZone: InZone): string | null =>
  'due' in finding && finding.due.earliest !== null ? inZone(finding.due.earliest) : null

type Same = { readonly head: string; readonly tail: string; readonly outside: Map<string, string> }

const sameFor = (one: Explanation, { law, language }: AnswerSetting): Same => {
  const { rule, version } = one
  const counts = countsOf(one)
  const citation = version?.citations[0] ?? null
  const head = { rule: rule.id, pack: one.packId, line: one.line, role: one.role }
  const tail = {
    house:
      rule.force === 'house' || one.role === 'house' || counts.some(({ kind }) => kind === 'house-alarm'),
    kind: rule.kind,
    force: rule.force,
    outcome: version?.consequence.outcome ?? null,
    howSure: version?.howSure ?? null,
    calendar: calendarOf(one, law),
    title: rule.title[language ?? 'en'],
    citation: citation === null ? null : { cite: citation.cite, source: citation.source },
  }
  return {
    head: JSON.stringify(head).slice(0, -1),
    tail: JSON.stringify(tail).slice(1, -1),
    outside: new Map(),
  }
}

const countsOf = ({ counted }: Explanation): readonly Count[] =>
  counted === null
    ? []
    : [
        ...counted.counted,
        ...(counted.series?.then.flatMap((phase) => phase.counted) ?? []),
        ...(counted.series?.fromMark?.counted ?? []),
      ]

/** The calendar that a finding was counted with, and whether somebody confirmed it; null for none. */
export const calendarOf = (one: Explanation, law: Law) => {
  const id = countsOf(one)
    .map(calendarNeeded)
    .find((needed) => needed !== null)
  if (id === undefined || id === null) return null
  const calendar = law.calendars.find((each) => each.id === id)
  return { id, confirmed: calendar !== undefined && calendar.confirmed !== null }
}

type InZone = (at: Instant) => string

// What is forbidden is due at once: it falls due at the moment from which it is breached.
const dueOf = (finding: Finding, zone: string, inZone: InZone) => {
  if (finding.kind === 'breached') {
    const since = inZone(finding.since)
    return { earliest: since, latest: since, earliestDayEnd: null, latestDayEnd: null }
  }
  return 'due' in finding ? writtenDue(finding.due, zone, inZone) : null
}

const writtenDue = (due: Due, zone: string, inZone: InZone) => ({
  earliest: due.earliest === null ? null : inZone(due.earliest),
  latest: due.latest === null ? null : inZone(due.latest),
  earliestDayEnd: due.earliestIsDayEnd ? dayEnded(due.earliest, zone) : null,
  latestDayEnd: due.latestIsDayEnd ? dayEnded(due.latest, zone) : null,
})

// The day whose 24:00 an instant is.
const dayEnded = (at: Instant | null, zone: string) =>
  at === null ? null : localDay(fromEpochMs(Date.parse(at) - 1), zone)

// Put together by hand: half of all that is written is steps, and a serialiser takes each as an unknown form.
const stepJson = (step: Step, { stepText }: AnswerSetting, inZone: InZone): string => {
  let params = ''
  for (const name in step.params) {
    const value = step.params[name] ?? null
    const written =
      typeof value === 'string' ? quoted(isInstantText(value) ? inZone(value) : value) : String(value)
    params += `${params === '' ? '' : ','}${quoted(name)}:${written}`
  }
  const text = stepText === null ? null : stepText(step)
  const citation = step.citation === null ? 'null' : quoted(step.citation.cite)
  return `{"sentence":"${step.sentence}","params":{${params}},"facts":[${step.facts.map(quoted).join(',')}],"citation":${citation}${text === null ? '' : `,"text":${quoted(text)}`}}`
}

const plain = /^[ !#-[\]-~]*$/
const quoted = (text: string): string => (plain.test(text) ? `"${text}"` : JSON.stringify(text))

const isInstantText = (value: string): value is Instant =>
  value.length === 24 && value[10] === 'T' && value.endsWith('Z')
