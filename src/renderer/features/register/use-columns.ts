import { useCallback, useEffect, useMemo, useState } from 'react'
import { ask } from '../../client'
import type { ColumnLayout } from '../../components/virtual-columns'
import { type ColumnId, columnIds, type Room, usuallyHidden } from './register-columns'

/** Which columns are shown, in which order. */
export type Columns = { order: readonly ColumnId[]; hidden: readonly ColumnId[] }

const narrow = window.matchMedia('(max-width: 1180px)')
const usual = window.matchMedia('(max-width: 1800px)')

/** The room on this screen. */
export const roomHere = (): Room => {
  if (narrow.matches) return 'narrow'
  return usual.matches ? 'tight' : 'wide'
}

/** The columns of someone who has chosen none. */
export const usualColumns = (room: Room): Columns => ({ order: columnIds, hidden: usuallyHidden(room) })

const isColumn = (id: unknown): id is ColumnId => columnIds.some((one) => one === id)

/** What was kept, with columns that did not exist then at their usual place; what makes no sense is left out. */
const readColumns = (kept: unknown): Columns => {
  if (typeof kept !== 'object' || kept === null) return usualColumns('wide')
  const { order, hidden } = kept as { order?: unknown; hidden?: unknown }
  if (!Array.isArray(order) || !Array.isArray(hidden)) return usualColumns('wide')
  const known = order.filter(isColumn)
  const added = columnIds.filter((id) => !known.includes(id))
  return {
    order: ['person', ...[...known, ...added].filter((id) => id !== 'person')],
    hidden: [...hidden.filter(isColumn), ...added.filter((id) => usuallyHidden('wide').includes(id))],
  }
}

/** The reader's columns, kept with their user. A register opened for reading keeps them only for now. */
export const useColumns = () => {
  const [columns, setColumns] = useState<Columns>(() => usualColumns(roomHere()))
  const [isOwn, setOwn] = useState(false)
  const [room, setRoom] = useState<Room>(roomHere)
  useEffect(() => {
    const changed = () => {
      setRoom(roomHere())
      if (!isOwn) setColumns(usualColumns(roomHere()))
    }
    changed()
    for (const each of [narrow, usual]) each.addEventListener('change', changed)
    return () => {
      for (const each of [narrow, usual]) each.removeEventListener('change', changed)
    }
  }, [isOwn])
  useEffect(() => {
    let gone = false
    void ask('preferences.get', { key: 'register.columns' }, { quiet: true }).then((answer) => {
      if (gone || !answer.ok || answer.value.value === null) return
      setOwn(true)
      setColumns(readColumns(answer.value.value))
    })
    return () => {
      gone = true
    }
  }, [])
  const keep = useCallback((next: Columns) => {
    setOwn(true)
    setColumns(next)
    void ask('preferences.set', {
      key: 'register.columns',
      value: { order: [...next.order], hidden: [...next.hidden] },
    })
  }, [])
  const layout = useMemo<ColumnLayout>(() => ({ ...columns, frozen: ['person'] }), [columns])
  return { columns, keep, layout, room }
}
