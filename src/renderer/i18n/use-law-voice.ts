import { useMemo } from 'react'
import type { LawVoice } from '../../core/words/law-text'
import { useText } from './text'
import { useFormat } from './use-format'

/** What says something of the law in the reader's language and the facility's zone. */
export const useLawVoice = (nameOf?: LawVoice['nameOf']): LawVoice => {
  const { t } = useText()
  const format = useFormat()
  return useMemo(() => ({ t, format, nameOf }), [t, format, nameOf])
}
