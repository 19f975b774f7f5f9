import { X } from 'lucide-react'
import { everyoneHeld, type RegisterFilter } from '../../../core/register/register-filter'
import { Button } from '../../components/button'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { facetWords, type KnownNames, markWords } from './facet-words'
import { filterLists, isNarrowed } from './filter-address'
import styles from './register.module.css'

type ChosenFiltersProps = {
  filter: RegisterFilter
  known: KnownNames
  onFilter: (filter: RegisterFilter) => void
}

/** What narrows the rows, each to be taken away with one press. Nothing is shown when nothing does. */
export function ChosenFilters({ filter, known, onFilter }: ChosenFiltersProps) {
  const words = useText()
  const { t } = words
  const format = useFormat()
  if (!isNarrowed(filter)) return null
  const chips = filterLists.flatMap((list) => {
    const values: readonly string[] = filter[list]
    if (values.length === 0) return []
    const shown = format.list(values.map((value) => facetWords(words, list, value, known)))
    const what = t('register.chosen', { facet: t(`register.facet.${list}`), values: shown })
    return [{ id: list as string, what, without: { ...filter, [list]: [] } }]
  })
  if (filter.over !== null) {
    const values = markWords(words, filter.over, known.marks)
    const what = t('register.chosen', { facet: t('register.facet.over'), values })
    chips.unshift({ id: 'over', what, without: { ...filter, over: null } })
  }
  return (
    <ul className={styles.chosen} aria-label={t('register.filters')}>
      {chips.map(({ id, what, without }) => (
        <li key={id}>
          <button
            type="button"
            className={styles.chosenOne}
            aria-label={t('register.removeFilter', { what })}
            onClick={() => onFilter(without)}
          >
            {what}
            <X aria-hidden="true" />
          </button>
        </li>
      ))}
      <li>
        <Button
          variant="quiet"
          size="small"
          onPress={() => onFilter({ ...everyoneHeld, scope: filter.scope })}
        >
          {t('register.clearFilters')}
        </Button>
      </li>
    </ul>
  )
}
