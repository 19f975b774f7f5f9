import type { ReactNode } from 'react'
import { mayAsk } from '../core/access/permissions'
import type { QuestionName } from '../core/contract'
import { ButtonLink } from './components/button'
import { EmptyState } from './components/empty-state'
import { useText } from './i18n/text'
import { hrefTo } from './routes'
import { useSession } from './session-store'

/** A page for those who may do what it is there for; whoever else comes to its address is told so, not let fill it in. */
export function OnlyFor({ question, children }: { question: QuestionName; children: ReactNode }) {
  const { t } = useText()
  const role = useSession((all) => all.session?.user?.role)
  const allowed = mayAsk[question]
  if (allowed === 'door' || (role !== undefined && allowed.includes(role))) return children
  return (
    <EmptyState
      level={1}
      title={t('frame.notYours')}
      action={<ButtonLink href={hrefTo({ screen: 'today' })}>{t('frame.today')}</ButtonLink>}
    >
      {t('frame.notYoursExplain')}
    </EmptyState>
  )
}
