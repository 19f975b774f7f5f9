import { ChevronDown } from 'lucide-react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { RegisterFilter } from '../../../core/register/register-filter'
import { Button } from '../../components/button'
import { useText } from '../../i18n/text'
import { FacetList } from './facet-list'
import type { KnownNames } from './facet-words'
import type { FilterList } from './filter-address'
import styles from './register.module.css'

type FacetMenuProps = {
  list: FilterList
  filter: RegisterFilter
  known: KnownNames
  onChange: (list: FilterList, values: readonly string[]) => void
}

/** One facet behind a button, where the screen is too narrow for the panel. */
export function FacetMenu(props: FacetMenuProps) {
  const { t } = useText()
  const { list, filter } = props
  const facet = t(`register.facet.${list}`)
  const count = filter[list].length
  return (
    <DialogTrigger>
      <Button {...(count > 0 && { label: t('register.facetMore', { facet, count }) })}>
        {facet}
        {count > 0 && <span className={styles.menuCount}>{count}</span>}
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className={styles.facetPopover ?? ''} placement="bottom start" offset={4}>
        <Dialog aria-label={facet} className={styles.facetDialog ?? ''}>
          <FacetList {...props} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
