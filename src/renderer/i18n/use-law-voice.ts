import { useCallback, useMemo } from 'react'
import type { LawVoice } from '../../core/words/law-text'
import { useCalendarName } from '../calendar-names'
import { useText } from './text'
import { useFormat } from './use-format'

type NameOf = NonNullable<LawVoice['nameOf']>

/** As `useLawVoice`, for whoever says the workings of many lines, each with names of its own. */
export const useLawVoiceWith = (): ((nameOf?: NameOf) => LawVoice) => {
  const { t } = useText()
  const format = useFormat()
  const calendarName = useCalendarName()
  return useCallback(
    (nameOf) => ({
      t,
      format,
      nameOf: (kind, id) => (kind === 'calendar' ? calendarName(id) : (nameOf?.(kind, id) ?? null)),
    }),
    [t, format, calendarName],
  )
}

/**
 * What says something of the law in the reader's language and the facility's zone. Calendars are called by
 * their names; what else a pack names, `nameOf` tells.
 */
export const useLawVoice = (nameOf?: NameOf): LawVoice => {
  const voiceWith = useLawVoiceWith()
  return useMemo(() => voiceWith(nameOf), [voiceWith, nameOf])
}
