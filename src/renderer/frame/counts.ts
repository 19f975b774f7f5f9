import { create } from 'zustand'

/** What the navigation counts. The screens that know tell it; nothing is shown until then. */
export type Counts = { held: number; over: number }

const useStore = create<{ counts: Counts | undefined }>()(() => ({ counts: undefined }))

export const useCounts = (): Counts | undefined => useStore((all) => all.counts)

export const setCounts = (counts: Counts | undefined): void => useStore.setState({ counts })
