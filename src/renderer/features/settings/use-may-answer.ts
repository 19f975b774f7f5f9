import { useSession } from '../../session-store'

/** Whether to offer answers for the facility here; the host decides again by itself. */
export const useMayAnswer = (): boolean =>
  useSession(
    ({ session }) =>
      session?.readOnly === false &&
      (session.user?.role === 'administrator' || session.user?.role === 'custody-officer'),
  )
