import { dayMs, hourMs } from '../../core/dates/lengths-of-time'
import type { Words } from './text'

/** The length of a limit as it is said: `72 h` up to three days, `180 d` above. */
export const limitWords = ({ t }: Words, limitMs: number): string =>
  limitMs <= 72 * hourMs
    ? t('register.limitHours', { hours: String(limitMs / hourMs) })
    : t('register.limitDays', { days: String(limitMs / dayMs) })
