import { useCallback, useEffect, useMemo } from 'react'
import { replaceRoute, useRoute } from '../../routes'
import { addressOf, type RegisterView, viewOf } from './filter-address'
import { useRegisterStore } from './register-store'

/** The view in the address, and how to change it. Coming back without one finds the last one again. */
export const useRegisterView = (): { view: RegisterView; setView: (view: RegisterView) => void } => {
  const route = useRoute()
  const query = route.screen === 'register' ? route.query : ''
  const setAddress = useRegisterStore((all) => all.setAddress)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only on arrival; later an empty address is meant
  useEffect(() => {
    const { address } = useRegisterStore.getState()
    if (query === '' && address !== '') replaceRoute({ screen: 'register', query: address })
  }, [])
  useEffect(() => setAddress(query), [query, setAddress])
  const view = useMemo(() => viewOf(query), [query])
  const setView = useCallback(
    (next: RegisterView) => replaceRoute({ screen: 'register', query: addressOf(next) }),
    [],
  )
  return { view, setView }
}
