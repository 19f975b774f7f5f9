import type { RegisterFilter } from '../../../core/register/register-filter'
import { useText } from '../../i18n/text'
import { FacetList } from './facet-list'
import type { KnownNames } from './facet-words'
import { type FilterList, filterLists } from './filter-address'
import styles from './register.module.css'

type FacetPanelProps = {
  filter: RegisterFilter
  known: KnownNames
  onChange: (list: FilterList, values: readonly string[]) => void
}

/** All facets beside the table, on a wide screen. */
export function FacetPanel(props: FacetPanelProps) {
  const { t } = useText()
  return (
    <aside className={styles.panel} aria-label={t('register.filters')}>
      {filterLists.map((list) => (
        <fieldset key={list} className={styles.facet}>
          <legend>{t(`register.facet.${list}`)}</legend>
          <FacetList list={list} {...props} />
        </fieldset>
      ))}
    </aside>
  )
}
