import { Plus } from 'lucide-react'
import { ButtonLink } from './components/button'
import { useText } from './i18n/text'
import { hrefTo } from './routes'
import { useMay } from './use-may'

/** The way to an admission, for those who may admit. */
export function AdmitLink() {
  const { t } = useText()
  const may = useMay()
  if (!may('people.admit')) return null
  return (
    <ButtonLink
      variant="primary"
      href={hrefTo({ screen: 'person', id: 'new', tab: 'overview' })}
      icon={<Plus aria-hidden="true" />}
    >
      {t('register.admit')}
    </ButtonLink>
  )
}
