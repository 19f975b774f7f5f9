import type { ConditionName } from '../core/law/facts/condition-name'
import { lawWord } from '../core/words/fact-words'
import { ButtonLink } from './components/button'
import { useText } from './i18n/text'
import { hrefTo } from './routes'
import { useMay } from './use-may'

/** The way to where a fact of the place is answered once for everyone, for those who may. */
export function FacilityFactLink({ fact }: { fact: ConditionName }) {
  const words = useText()
  const { t } = words
  const may = useMay()
  if (!may('facilityAnswers.give')) return null
  return (
    <ButtonLink
      size="small"
      label={t('facts.forFacilityNamed', { what: lawWord(words, 'fact', fact) })}
      href={hrefTo({ screen: 'settings', section: 'facts', fact })}
    >
      {t('facts.forFacility')}
    </ButtonLink>
  )
}
