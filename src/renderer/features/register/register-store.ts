import { create } from 'zustand'
import { whenLocked } from '../../when-locked'

/** Rows chosen by hand, or all rows of the filter but a few. `view` is the filter they belong to. */
export type Chosen =
  | { kind: 'some'; view: string; ids: ReadonlySet<string> }
  | { kind: 'all'; view: string; except: ReadonlySet<string> }

type RegisterStore = {
  /** The address of the last view, for whoever comes back without one. */
  address: string
  chosen: Chosen
  setAddress: (address: string) => void
  setChosen: (chosen: Chosen) => void
}

const nothing: Chosen = { kind: 'some', view: '', ids: new Set() }

export const useRegisterStore = create<RegisterStore>()((set) => ({
  address: '',
  chosen: nothing,
  setAddress: (address) => set({ address }),
  setChosen: (chosen) => set({ chosen }),
}))

whenLocked(() => useRegisterStore.setState({ address: '', chosen: nothing }))

/** The set with or without one of its members. */
export const toggled = (set: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> => {
  const next = new Set(set)
  if (isIn) next.add(id)
  else next.delete(id)
  return next
}

/** How many rows are chosen of so many. */
export const chosenCount = (chosen: Chosen, total: number): number =>
  chosen.kind === 'some' ? chosen.ids.size : Math.max(0, total - chosen.except.size)
