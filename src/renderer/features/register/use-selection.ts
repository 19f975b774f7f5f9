import { useMemo } from 'react'
import type { RegisterRow } from '../../../core/register/register-row'
import type { Selection } from '../../components/virtual-table-head'
import { chosenCount, toggled, useRegisterStore } from './register-store'

/** The rows chosen in a view. Another filter begins with none: what is not shown is not chosen. */
export const useSelection = (view: string, total: number) => {
  const { chosen, setChosen } = useRegisterStore()
  const mine = chosen.view === view ? chosen : null
  const selection = useMemo<Selection<RegisterRow>>(() => {
    const now = mine ?? { kind: 'some' as const, view, ids: new Set<string>() }
    const count = chosenCount(now, total)
    return {
      isSelected: ({ id }) => (now.kind === 'some' ? now.ids.has(id) : !now.except.has(id)),
      onToggle: ({ id }, isIn) =>
        setChosen(
          now.kind === 'some'
            ? { kind: 'some', view, ids: toggled(now.ids, id, isIn) }
            : { kind: 'all', view, except: toggled(now.except, id, !isIn) },
        ),
      all: count === 0 ? 'none' : count >= total ? 'all' : 'some',
      onToggleAll: (isIn) =>
        setChosen(isIn ? { kind: 'all', view, except: new Set() } : { kind: 'some', view, ids: new Set() }),
    }
  }, [mine, view, total, setChosen])
  return { selection, count: mine === null ? 0 : chosenCount(mine, total) }
}
