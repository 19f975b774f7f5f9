import { countsFrom } from '../../../core/custody/stay-end'
import type { Instant } from '../../../core/dates/instant'
import { ownerOf } from '../../../core/law/facts/condition-name'
import { standsAt } from '../../../core/law/stands-at'
import type { Step } from '../../../core/law/step'
import type { PersonFile } from '../../../core/people/person-file'
import type { FileAnswer } from '../../../core/people/recorded-facts'

type Answered = Pick<PersonFile, 'asOf' | 'answers'> & {
  readonly stays: readonly { readonly told: Pick<PersonFile['stays'][number]['told'], 'end'> }[]
}

const said = {
  'law.step.fact.yes': { by: 'person', value: 'yes' },
  'law.step.fact.no': { by: 'person', value: 'no' },
  'law.step.fact.facility.yes': { by: 'facility', value: 'yes' },
  'law.step.fact.facility.no': { by: 'facility', value: 'no' },
} as const

/**
 * The answer that a condition of a working rests on; `undefined` where it rests on none: on a birth, a flag, or on
 * nothing being recorded. What is true of the place counts after a stay as it was at the end of it.
 *
 * @example answerBehind(file, forFacility, { sentence: 'law.step.fact.facility.no', facts: ['held-in-prison'], … })?.recordedByName //=> 'L. Paz'
 */
export const answerBehind = (
  file: Answered,
  forFacility: readonly FileAnswer[],
  { sentence, facts }: Pick<Step, 'sentence' | 'facts'>,
): FileAnswer | undefined => {
  const saying = sentence in said ? said[sentence as keyof typeof said] : undefined
  if (saying === undefined) return undefined
  const answers = saying.by === 'facility' ? forFacility : file.answers
  return answers
    .filter((answer) => {
      const { fact, value, enteredInError } = answer
      if (enteredInError || value !== saying.value || !facts.includes(fact)) return false
      const at = saying.by === 'facility' && ownerOf(fact) === 'facility' ? lastThere(file) : file.asOf
      return standsAt(answer, at)
    })
    .toSorted((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1))[0]
}

const lastThere = ({ stays, asOf }: Answered): Instant => {
  const end = stays[0]?.told.end ?? null
  if (end === null) return asOf
  const left = countsFrom(end)
  return left < asOf ? left : asOf
}
