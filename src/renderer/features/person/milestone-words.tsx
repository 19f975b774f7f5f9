import type { FileMilestone } from '../../../core/people/recorded-facts'
import { sentenceCase } from '../../i18n/sentence-case'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'

/** What a step of the case was, the moment that it fixes, and what was noted. */
export function MilestoneWords({ milestone }: { milestone: FileMilestone }) {
  const { t, language } = useText()
  const format = useFormat()
  const { kind, forAt, note } = milestone
  return (
    <>
      {sentenceCase(t(`law.fact.${kind}`), language)}
      {forAt !== null && `, ${t('limits.fixedForWhen', { when: format.instantYear(forAt) })}`}
      {note !== '' && `. ${note}`}
    </>
  )
}
