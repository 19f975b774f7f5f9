import { create } from 'zustand'
import type { MessageKey } from './i18n/catalogues'

/** Something the palette can do besides finding people. A screen adds its own while it is shown. */
export type PaletteAction = { id: string; words: MessageKey; keys?: string; act: () => void }

const useActions = create<{ actions: readonly PaletteAction[] }>()(() => ({ actions: [] }))

export const usePaletteActions = (): readonly PaletteAction[] => useActions((all) => all.actions)

/** Adds actions of the screen in view; the answer takes them away again (return it from an effect). */
export const offerActions = (offered: readonly PaletteAction[]): (() => void) => {
  useActions.setState(({ actions }) => ({ actions: [...actions, ...offered] }))
  return () =>
    useActions.setState(({ actions }) => ({ actions: actions.filter((one) => !offered.includes(one)) }))
}
