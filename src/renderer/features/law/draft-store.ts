import { create } from 'zustand'
import type { Rule } from '../../../core/law/rule'
import { whenLocked } from '../../when-locked'
import type { PackHead } from './pack-head'

/** What is being typed of one rule: kept while the register is open, gone when it locks. */
export type RuleDraft = {
  /** The draft in the register that it goes on from; `null` until it was saved once. */
  id: string | null
  rule: unknown
  /** Further rules of the same draft, which stay as they are. */
  others: readonly Rule[]
  /** As typed: a day, or what is not one yet. */
  fromOn: unknown
  note: string
  isDirty: boolean
}

const useDrafts = create<{ drafts: Readonly<Record<string, RuleDraft>> }>()(() => ({ drafts: {} }))

const useHeads = create<{ heads: Readonly<Record<string, PackHead>> }>()(() => ({ heads: {} }))

whenLocked(() => {
  useDrafts.setState({ drafts: {} })
  useHeads.setState({ heads: {} })
})

/** The head of a pack that was begun and has no saved rule yet. */
export const useHead = (packId: string): PackHead | undefined => useHeads(({ heads }) => heads[packId])

/** Keeps the head of a pack that is begun. */
export const keepHead = (head: PackHead): void =>
  useHeads.setState(({ heads }) => ({ heads: { ...heads, [head.id]: head } }))

/** The draft of one rule; `undefined` until something was begun. */
export const useDraft = (key: string): RuleDraft | undefined => useDrafts(({ drafts }) => drafts[key])

/** Changes the draft of one rule; a change of nothing forgets it. */
export const keepDraft = (key: string, draft: RuleDraft | undefined): void =>
  useDrafts.setState(({ drafts }) => ({
    drafts: Object.fromEntries(
      Object.entries({ ...drafts, ...(draft !== undefined && { [key]: draft }) }).filter(
        ([name]) => draft !== undefined || name !== key,
      ),
    ),
  }))
