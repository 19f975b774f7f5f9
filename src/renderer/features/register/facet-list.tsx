import type { RegisterFilter } from '../../../core/register/register-filter'
import { Checkbox } from '../../components/checkbox'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { useAsOf } from '../../session-store'
import { useAnswer } from '../../use-answer'
import { facetWords, inOrder, type KnownNames } from './facet-words'
import type { FilterList } from './filter-address'
import styles from './register.module.css'

type FacetListProps = {
  list: FilterList
  filter: RegisterFilter
  known: KnownNames
  onChange: (list: FilterList, values: readonly string[]) => void
}

/** The values of one facet, each with how many rows it would leave under the other filters. */
export function FacetList({ list, filter, known, onChange }: FacetListProps) {
  const words = useText()
  const format = useFormat()
  const asOf = useAsOf()
  const { value } = useAnswer('register.facets', { asOf: asOf ?? null, filter, facets: [list] })
  const chosen: readonly string[] = filter[list]
  const counted = value?.facets[0]?.values ?? []
  const labels = new Map(
    counted.flatMap(({ value: id, label }) => (label === null ? [] : [[id, label] as const])),
  )
  const titles = new Map(
    counted.flatMap(({ value: id, title }) => (title === null ? [] : [[id, title] as const])),
  )
  const named = {
    ...known,
    units: new Map([...known.units, ...labels]),
    titles: new Map([...known.titles, ...titles]),
  }
  // A chosen value that no row has any more must still be there to be taken away.
  const absent = chosen
    .filter((one) => !counted.some(({ value: id }) => id === one))
    .map((one) => ({ value: one, count: 0 }))
  const rows = inOrder(list, [...counted, ...absent], known)
  if (value !== undefined && rows.length === 0)
    return <p className={styles.noValues}>{words.t('register.noValues')}</p>
  return (
    <ul className={styles.facetList}>
      {rows.map(({ value: id, count }) => (
        <li key={id}>
          <Checkbox
            isSelected={chosen.includes(id)}
            onChange={(isIn) => onChange(list, isIn ? [...chosen, id] : chosen.filter((one) => one !== id))}
          >
            {facetWords(words, list, id, named)}
          </Checkbox>
          <span className={styles.facetCount}>{format.number(count)}</span>
        </li>
      ))}
    </ul>
  )
}
