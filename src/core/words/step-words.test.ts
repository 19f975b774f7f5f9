import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import type { Instant } from '../dates/instant'
import type { PlainDate } from '../dates/plain-date'
import { suggestedHouseAlarmHours } from '../law/count'
import type { Step } from '../law/step'
import { countWords } from './count-words'
import { format as enFormat } from './en/format'
import { law as enLaw } from './en/law'
import { format as esFormat } from './es/format'
import { law as esLaw } from './es/law'
import { factsWords } from './fact-words'
import { formatWith } from './format'
import { type Language, localeOf } from './language'
import type { LawVoice } from './law-text'
import { stepLine, stepWords } from './step-words'

const voiceOf = (language: Language, words: Readonly<Record<string, string>>): LawVoice => {
  const say = (key: string, values?: Readonly<Record<string, string | number | null>>): string =>
    String(new IntlMessageFormat(words[key] ?? key, localeOf[language]).format(values))
  return { t: say, format: formatWith(say, language, 'America/Mexico_City') }
}
const voice = voiceOf('en', { ...enLaw, ...enFormat })
const spanish = voiceOf('es', { ...esLaw, ...esFormat })

const step = (sentence: Step['sentence'], params: Step['params']): Step => ({
  sentence,
  params,
  citation: null,
  facts: [],
})
const stop = '2026-11-05T23:20:00.000Z' as Instant

describe('the words of a working', () => {
  test('set the moment that starts a clock beside its name', () => {
    expect(stepWords(voice, step('law.step.start', { moment: 'physical-stop', at: stop }))).toEqual({
      sentence: 'The clock starts: physical stop',
      value: 'Thu 5 Nov 2026 17:20',
    })
    expect(stepLine(spanish, step('law.step.start', { moment: 'physical-stop', at: stop }))).toBe(
      'El plazo empieza: detención física (jue 5 nov 2026 17:20)',
    )
  })

  test('give the length beside the way of counting', () => {
    const hours = step('law.step.count.elapsed', { amount: 36, unit: 'hours' })
    expect(stepLine(voice, hours)).toBe('Counted as elapsed time. Weekends and holidays count (+ 36 hours)')
    const days = step('law.step.count.working-days', {
      amount: 15,
      firstDay: 'excluded',
      calendar: 'mx-lfpa',
    })
    expect(stepLine(voice, days)).toBe(
      'Counted in working days of the calendar “Mexico, LFPA art. 28”, to 24:00 of the last. The day of the start is not counted (+ 15 working days)',
    )
  })

  test('write a day’s end as 24:00 of the day that ends, and a midnight that ends nothing as 00:00', () => {
    const midnight = '2026-11-26T06:00:00.000Z' as Instant
    const due = (isDayEnd: number) =>
      step('law.step.due', {
        earliest: midnight,
        latest: midnight,
        earliestIsDayEnd: isDayEnd,
        latestIsDayEnd: isDayEnd,
      })
    expect(stepLine(voice, due(1))).toBe('Due (Wed 25 Nov 2026 24:00)')
    expect(stepLine(voice, due(0))).toBe('Due (Thu 26 Nov 2026 00:00)')
  })

  test('name every fact that is missing', () => {
    const unknown = step('law.step.state.cannot-be-computed', { missing: 'handover birth-date' })
    expect(stepLine(voice, unknown)).toBe(
      'So: it cannot be computed. Needed: handover to the migration authority and birth date',
    )
    expect(factsWords(spanish, ['handover', 'pregnant'])).toBe(
      'puesta a disposición de la autoridad migratoria y embarazo',
    )
  })

  test('say how late, in one length, two, or at least one', () => {
    const late = (shortestMs: number, longestMs: number | null) =>
      stepLine(voice, step('law.step.state.satisfied-late', { shortestMs, longestMs }))
    expect(late(7_200_000, 7_200_000)).toBe('So: met, 2 h 00 min late')
    expect(late(7_200_000, 10_800_000)).toBe('So: met, 2 h 00 min to 3 h 00 min late')
    expect(late(7_200_000, null)).toBe('So: met, at least 2 h 00 min late')
  })

  test('say between which days a version counts', () => {
    const version = (from: PlainDate | null, until: PlainDate | null) =>
      stepLine(voice, step('law.step.versionByStart', { from, until }))
    const [first, last] = ['2024-01-01' as PlainDate, '2025-12-31' as PlainDate]
    expect(version(first, null)).toBe(
      'The version in force when the clock started counts: from Mon 1 Jan 2024 on',
    )
    expect(version(first, last)).toBe(
      'The version in force when the clock started counts: from Mon 1 Jan 2024 to Wed 31 Dec 2025',
    )
  })

  test('name an age and an extension in words', () => {
    expect(stepLine(voice, step('law.step.fact.yes', { fact: 'age-below 18' }))).toBe(
      'Condition: age under 18 – yes',
    )
    const named: LawVoice = { ...voice, nameOf: (kind) => (kind === 'extension' ? 'second term' : null) }
    const extended = step('law.step.extension.too-late', { extension: 'court-second-term', at: stop })
    expect(stepLine(named, extended)).toBe(
      'Extends nothing: second term, ordered Thu 5 Nov 2026 17:20, was ordered after the time had run out',
    )
  })
})

describe('the words of a count', () => {
  test('say the first day and the calendar', () => {
    expect(
      countWords(
        voice,
        { kind: 'working-days', amount: 15, firstDay: 'excluded', calendar: 'mx-lfpa' },
        suggestedHouseAlarmHours,
      ),
    ).toBe('15 working days, the first day not counted, calendar: Mexico, LFPA art. 28')
  })

  test('give a duty without a number the hours of the house', () => {
    expect(
      countWords(spanish, { kind: 'house-alarm', class: 'without-delay' }, suggestedHouseAlarmHours),
    ).toBe('«sin demora»: 24 horas, alarma interna')
  })
})
