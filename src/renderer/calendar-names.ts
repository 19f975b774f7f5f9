import { useCallback, useEffect } from 'react'
import { create } from 'zustand'
import type { OutputOf } from '../core/contract'
import { ask } from './client'
import { useText } from './i18n/text'
import { useLastChange } from './session-store'
import { whenLocked } from './when-locked'

type Names = {
  names: OutputOf<'calendars.names'>
  /** The change of the register after which they were asked for. */
  askedAt: number | undefined
}

const useNames = create<Names>()(() => ({ names: [], askedAt: undefined }))
whenLocked(() => useNames.setState({ names: [], askedAt: undefined }))

const askAfter = async (change: number): Promise<void> => {
  useNames.setState({ askedAt: change })
  const answer = await ask('calendars.names', {}, { quiet: true })
  if (answer.ok) useNames.setState({ names: answer.value })
}

/** What a calendar is called in the reader's language; one that is not there keeps its id. */
export const useCalendarName = (): ((id: string) => string) => {
  const { language } = useText()
  const names = useNames((all) => all.names)
  const lastChange = useLastChange()
  useEffect(() => {
    if (useNames.getState().askedAt !== lastChange) void askAfter(lastChange)
  }, [lastChange])
  return useCallback((id) => names.find((one) => one.id === id)?.title[language] ?? id, [names, language])
}
