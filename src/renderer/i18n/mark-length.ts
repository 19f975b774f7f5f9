import { dayMs, hourMs } from '../../core/dates/lengths-of-time'
import type { Words } from './text'

/** The length of a mark as it is said: `72 h` up to three days, `180 d` above. */
export const markLength = ({ t }: Words, lengthMs: number): string =>
  lengthMs <= 72 * hourMs
    ? t('register.limitHours', { hours: String(lengthMs / hourMs) })
    : t('register.limitDays', { days: String(lengthMs / dayMs) })
