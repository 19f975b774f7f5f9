import { EmptyState } from '../../components/empty-state'
import { PageHead } from '../../components/page-head'
import { useText } from '../../i18n/text'

export function TodayScreen() {
  const { t } = useText()
  return (
    <>
      <PageHead title={t('frame.today')} />
      <EmptyState title={t('frame.notThere')} />
    </>
  )
}
