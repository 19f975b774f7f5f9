import { daysBetween } from '../../../core/dates/days-between'
import { type Instant, toEpochMs } from '../../../core/dates/instant'
import { localDay } from '../../../core/dates/local-day'
import { type Due, type Finding, isReasonMissing } from '../../../core/law/finding'
import type { ShownFinding } from '../../../core/law/line-finding'
import { factsWords, lawWord } from '../../../core/words/fact-words'
import type { Language } from '../../../core/words/language'
import type { LawVoice } from '../../../core/words/law-text'
import type { ChipState } from '../../components/chip'
import type { Format } from '../../i18n/format'
import type { Words } from '../../i18n/text'
import { unbrokenDay } from './unbroken-day'

/** What is needed to say where a limit stands: words, format, the zone of the days, and the instant. */
export type LimitVoice = {
  readonly words: Words
  readonly format: Format
  readonly zone: string
  readonly asOf: Instant
  /** Paper is read when the year is another: it always gives it. */
  readonly isPaper?: true
}

/** The shape and colour of a finding: solid red is for what nothing can excuse. */
const chipOfFinding = (finding: Finding): ChipState => {
  switch (finding.kind) {
    case 'breached':
      return isReasonMissing(finding) ? 'due-soon' : 'prohibited'
    case 'overdue':
      return 'over'
    case 'satisfied':
      return 'met'
    case 'satisfied-late':
      return 'met-late'
    case 'printed-term':
      return 'not-applicable'
    default:
      return finding.kind
  }
}

/** The state of a finding in words. */
export const findingWords = (finding: Finding, { t }: Words): string =>
  isReasonMissing(finding) ? t('limits.reasonMissing') : t(`law.state.${finding.kind}`)

/** The state of a line in words; where a confirmed other date drives and says more, by that date. */
export const lineWords = ({ finding, driven }: ShownFinding, words: Words): string =>
  driven === null ? findingWords(finding, words) : words.t(`limits.driven.${driven}`)

/** The state of a line as a chip says it. */
export const lineChip = (line: ShownFinding, words: Words): { state: ChipState; children: string } => ({
  state: line.driven === null ? chipOfFinding(line.finding) : line.driven === 'passed' ? 'over' : 'due-soon',
  children: lineWords(line, words),
})

/** The state of a finding as a chip says it. */
export const findingChip = (finding: Finding, words: Words): { state: ChipState; children: string } => ({
  state: chipOfFinding(finding),
  children: findingWords(finding, words),
})

const written = (at: Instant, isDayEnd: boolean, { format, zone, asOf, isPaper }: LimitVoice): string => {
  const sameYear = isPaper !== true && localDay(at, zone).slice(0, 4) === localDay(asOf, zone).slice(0, 4)
  if (isDayEnd) return unbrokenDay(sameYear ? format.due(at) : format.dueYear(at))
  return unbrokenDay(sameYear ? format.instant(at) : format.instantYear(at))
}

/** The due instants of a finding as written: one, or two where the text has two readings. */
const dueTexts = (due: Due, voice: LimitVoice): readonly string[] => {
  const { earliest, latest, earliestIsDayEnd, latestIsDayEnd } = due
  const first = earliest === null ? null : written(earliest, earliestIsDayEnd, voice)
  const second = latest === null || latest === earliest ? null : written(latest, latestIsDayEnd, voice)
  return [first, second].filter((one) => one !== null)
}

/** When a line is due, in words: `Wed 25 Nov 24:00`, two readings, or why there is no date. */
export const dueWords = (finding: Finding, voice: LimitVoice): string => {
  const { words, format } = voice
  const { t } = words
  switch (finding.kind) {
    case 'not-applicable':
      return lawWord({ t }, 'because', finding.because)
    case 'breached':
      return t('limits.since', { when: written(finding.since, false, voice) })
    case 'cannot-be-computed':
      return t('state.needs', { what: factsWords({ t, format }, finding.missing) })
    default: {
      const [first, second] = dueTexts(finding.due, voice)
      if (first === undefined) return t('limits.noDate')
      if (second === undefined) return first
      return finding.kind === 'disputed'
        ? t('limits.disputedBetween', { first, second })
        : t('limits.either', { first, second })
    }
  }
}

/** Over by, or left: day limits by calendar days, hour limits by elapsed time; by the date that drives. */
export const leftWords = ({ finding, driven, drivesAt }: ShownFinding, voice: LimitVoice): string => {
  const { words, format, zone, asOf } = voice
  const { t } = words
  if (driven !== null && drivesAt !== null) {
    const ms = toEpochMs(drivesAt) - toEpochMs(asOf)
    return driven === 'passed'
      ? t('state.overBy', { length: format.elapsed(-ms, 'subject') })
      : t('state.in', { length: format.elapsed(ms) })
  }
  switch (finding.kind) {
    case 'overdue':
    case 'disputed': {
      const { earliest, earliestIsDayEnd } = finding.due
      if (earliest === null) return t('state.over')
      const days = earliestIsDayEnd ? dayOfEnd(earliest, asOf, zone) : 0
      if (days > 0) return t('state.daysOverdue', { days })
      return t('state.overBy', {
        length: format.elapsed(toEpochMs(asOf) - toEpochMs(earliest), 'subject'),
      })
    }
    case 'breached':
      return t('limits.forLength', {
        length: format.elapsed(toEpochMs(asOf) - toEpochMs(finding.since), 'subject'),
      })
    case 'satisfied-late': {
      const { shortestMs, longestMs } = finding.late
      return t('limits.late', { length: format.elapsed(longestMs ?? shortestMs, 'subject') })
    }
    case 'running':
    case 'due-soon':
      return finding.due.earliest === null
        ? ''
        : t('state.in', { length: format.elapsed(toEpochMs(finding.due.earliest) - toEpochMs(asOf)) })
    case 'printed-term':
      return t('limits.noAlarm')
    default:
      return ''
  }
}

/** From when until when the version that was applied is in force. */
export const inForceWords = (
  { from, until }: NonNullable<ShownFinding['version']>,
  { words: { t }, format }: Pick<LimitVoice, 'words' | 'format'>,
): string =>
  t('limits.inForce', {
    bounds: from === null ? (until === null ? 'always' : 'until') : until === null ? 'from' : 'both',
    from: from === null ? '' : format.dayYear(from),
    until: until === null ? '' : format.dayYear(until),
  })

/** What a line's working calls its extensions, in the reader's language. */
export const extensionName =
  ({ extendedBy }: Pick<ShownFinding, 'extendedBy'>, language: Language): NonNullable<LawVoice['nameOf']> =>
  (kind, id) =>
    kind === 'extension'
      ? (extendedBy.find(({ extension }) => extension === id)?.label[language] ?? null)
      : null

// A day's end is the first instant of the next day, so the day due is the one before.
const dayOfEnd = (due: Instant, asOf: Instant, zone: string): number =>
  daysBetween(localDay(due, zone), localDay(asOf, zone)) + 1
