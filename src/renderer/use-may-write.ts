import { mayAsk } from '../core/access/permissions'
import type { QuestionName } from '../core/contract'
import { useSession } from './session-store'

/**
 * Whether the reader may ask for a change. The frame asks so: it is there before the first screen, and must
 * not bring the whole contract along.
 */
export const useMayWrite = (): ((name: QuestionName) => boolean) => {
  const role = useSession((all) => all.session?.user?.role)
  const readOnly = useSession((all) => all.session?.readOnly ?? false)
  return (name) => {
    const allowed = mayAsk[name]
    return role !== undefined && !readOnly && allowed !== 'door' && allowed.includes(role)
  }
}
