import type { InterruptedStay } from '../../core/law/stay-columns'
import type { Birth } from '../../core/people/birth'
import type { TimedOrder } from '../../core/register/authority-at'

/**
 * What the standings need of one stay that may be held, in milliseconds since 1970, NaN where a value
 * is missing. It holds ids and no names: it stays in memory as long as the register is open.
 */
export type HeldRow = {
  readonly searchId: number
  readonly personId: string
  readonly stayId: string
  readonly unitId: string | null
  readonly place: string
  readonly sex: string
  readonly nationalities: string
  readonly birth: Birth
  readonly startPrecision: string
  readonly startAt: number
  readonly startNotAfter: number
  readonly endsFrom: number
  readonly endNotBefore: number
  readonly endNotAfter: number
  readonly interrupted: InterruptedStay | null
  readonly orders: readonly TimedOrder[]
}
