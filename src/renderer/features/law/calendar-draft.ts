import { create } from 'zustand'
import type { WorkingCalendar } from '../../../core/law/working-calendar'
import { whenLocked } from '../../when-locked'

/** Calendars as they are being typed, by their id; gone when the register locks. */
const useDrafts = create<{ drafts: Readonly<Record<string, WorkingCalendar>> }>()(() => ({ drafts: {} }))

whenLocked(() => useDrafts.setState({ drafts: {} }))

/** The calendar as it is being typed; `undefined` where nothing was changed. */
export const useCalendarDraft = (id: string): WorkingCalendar | undefined =>
  useDrafts(({ drafts }) => drafts[id])

/** Keeps a calendar as it is being typed; nothing forgets it. */
export const keepCalendar = (id: string, calendar: WorkingCalendar | undefined): void =>
  useDrafts.setState(({ drafts }) => ({
    drafts: Object.fromEntries(
      Object.entries({ ...drafts, ...(calendar !== undefined && { [id]: calendar }) }).filter(
        ([name]) => calendar !== undefined || name !== id,
      ),
    ),
  }))
