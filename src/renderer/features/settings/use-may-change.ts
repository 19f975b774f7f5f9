import { useSession } from '../../session-store'

/** Whether fields of the register's settings may be changed here; the host decides again by itself. */
export const useMayChange = (): boolean =>
  useSession((all) => all.session?.user?.role === 'administrator' && all.session.readOnly === false)
