import { EmptyState } from '../../components/empty-state'
import { PageHead } from '../../components/page-head'
import { useText } from '../../i18n/text'

export function PersonScreen() {
  const { t } = useText()
  return (
    <>
      <PageHead title={t('frame.person')} />
      <EmptyState title={t('frame.notThere')} />
    </>
  )
}
