import { create } from 'zustand'
import { whenLocked } from '../when-locked'

/** A short word after something was done: what happened, and at most two things to do next. */
export type Announcement = {
  id: number
  words: string
  tone: 'met' | 'info' | 'over'
  actions: readonly { words: string; onPress: () => void }[]
}

type Announcements = {
  list: readonly Announcement[]
  dismiss: (id: number) => void
}

let next = 1

export const useAnnouncements = create<Announcements>()((set) => ({
  list: [],
  dismiss: (id) => set(({ list }) => ({ list: list.filter((one) => one.id !== id) })),
}))

whenLocked(() => useAnnouncements.setState({ list: [] }))

/** Says that something was done: seen in the corner, heard by a screen reader. The newest three stay. */
export const announce = (
  words: string,
  tone: Announcement['tone'] = 'met',
  actions: Announcement['actions'] = [],
): void => {
  const id = next
  next += 1
  useAnnouncements.setState(({ list }) => ({ list: [...list.slice(-2), { id, words, tone, actions }] }))
  if (actions.length === 0 && tone !== 'over')
    setTimeout(() => useAnnouncements.getState().dismiss(id), 8_000)
}
