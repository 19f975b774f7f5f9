import { use } from 'react'
import { localDay } from '../../../core/dates/local-day'
import type { PlainDate } from '../../../core/dates/plain-date'
import { useMinute } from '../../clock'
import { PlaceContext } from '../../i18n/place'

/** The day it is now, where the facility is. */
export const useToday = (): PlainDate => localDay(useMinute(), use(PlaceContext).zone)
