import { monthNames } from './month-names'
import type { RefusalReason, RowFault } from './refusal'
import { refusalWordsEn } from './refusal-words-en'
import { refusalWordsEs } from './refusal-words-es'
import { refusalWordsFr } from './refusal-words-fr'
import { refusalWordsPt } from './refusal-words-pt'

/** What a sentence about a refusal may name. */
export type RefusalDetail = {
  readonly month: string
  readonly days: number
  readonly year: number
  readonly age: number
  readonly length: number
  readonly other: string
  readonly zone: string
}

/** One sentence for each reason, in one language; a missing one does not compile. */
export type RefusalWords = Readonly<Record<RefusalReason, (detail: RefusalDetail) => string>>

/** The languages of the program. */
export type RefusalLanguage = keyof typeof monthNames

const words = { en: refusalWordsEn, es: refusalWordsEs, pt: refusalWordsPt, fr: refusalWordsFr }

/**
 * A fault in words. The sentences live here and not with the screens', because the file of refused rows and
 * the command line say the same ones.
 * Example: `faultInWords({ column: 'INGRESO', value: '31/11/2026', reason: 'noSuchDay',
 * detail: { month: 11, days: 30 } }, 'en') //=> 'November has 30 days'`.
 */
export const faultInWords = (fault: RowFault, language: RefusalLanguage): string => {
  const detail = fault.detail ?? {}
  const number = (name: string) => Number(detail[name] ?? 0)
  const month = number('month')
  return words[language][fault.reason]({
    month: monthNames[language][month - 1] ?? String(month),
    days: number('days'),
    year: number('year'),
    age: number('age'),
    length: number('length'),
    other: String(detail.other ?? ''),
    zone: String(detail.zone ?? ''),
  })
}
