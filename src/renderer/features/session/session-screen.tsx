import { EmptyState } from '../../components/empty-state'
import { PageHead } from '../../components/page-head'
import { useText } from '../../i18n/text'

export function SessionScreen() {
  const { t } = useText()
  return (
    <main>
      <PageHead title="Habeas" />
      <EmptyState title={t('frame.notThere')} />
    </main>
  )
}
