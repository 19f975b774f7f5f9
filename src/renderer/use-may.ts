import { mayAsk } from '../core/access/permissions'
import { contract, type QuestionName } from '../core/contract'
import { useSession } from './session-store'

/** Whether to offer something at all. The host decides by itself; this only keeps dead buttons away. */
export const useMay = (): ((name: QuestionName) => boolean) => {
  const role = useSession((all) => all.session?.user?.role)
  const readOnly = useSession((all) => all.session?.readOnly ?? false)
  return (name) => {
    const allowed = mayAsk[name]
    if (role === undefined || allowed === 'door') return false
    return allowed.includes(role) && (contract[name].kind === 'query' || !readOnly)
  }
}
