import { use, useMemo } from 'react'
import { type Format, formatOf } from './format'
import { PlaceContext } from './place'
import { useText } from './text'

/** Dates, durations and numbers as the reader writes them: `const f = useFormat(); f.due(at)`. */
export const useFormat = (): Format => {
  const { language } = useText()
  const { zone } = use(PlaceContext)
  return useMemo(() => formatOf(language, zone), [language, zone])
}
