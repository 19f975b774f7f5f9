import { use } from 'react'
import { minuteMs } from '../../../core/dates/lengths-of-time'
import type { Step } from '../../../core/law/step'
import type { PersonFile } from '../../../core/people/person-file'
import { PlaceContext } from '../../i18n/place'
import { sentenceCase } from '../../i18n/sentence-case'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { useAnswer } from '../../use-answer'
import { answerBehind } from './answer-behind'
import { useLengthAfter } from './happened'
import { stepRecord } from './step-record'

/** Says of a step on which record it rests: where and when, who typed it, and how long after. */
export function useStepSource(file: PersonFile): (step: Step) => string | undefined {
  const { t, language } = useText()
  const format = useFormat()
  const lengthAfter = useLengthAfter()
  const { zone } = use(PlaceContext)
  const forFacility = useAnswer('facilityAnswers.list', {}).value?.answers ?? []
  const said = (details: readonly string[], recorded: string): string =>
    [...details.filter((detail) => detail !== '').map((detail) => detail.replace(/\.$/, '')), recorded].join(
      '. ',
    )
  return (step) => {
    const record = stepRecord(file, step, zone)
    if (record !== undefined) {
      const when = format.instantYear(record.recordedAt)
      const length = lengthAfter(record)
      const by = { when, name: record.recordedByName }
      return said(
        [record.details.join(', ')],
        length === undefined || (record.enteredAfterMs ?? 0) < minuteMs
          ? t('limits.recordedBy', by)
          : t('limits.recordedByLater', { ...by, length }),
      )
    }
    const answer = answerBehind(file, forFacility, step)
    if (answer === undefined) return undefined
    const since =
      answer.fromAt === null
        ? t('limits.allAlong')
        : t('limits.since', { when: format.instantYear(answer.fromAt) })
    return said(
      [sentenceCase(since, language), answer.note],
      t('limits.recordedBy', { when: format.instantYear(answer.recordedAt), name: answer.recordedByName }),
    )
  }
}
