import type { InputOf } from '../../src/core/contract'
import type { Instant } from '../../src/core/dates/instant'

type Given = InputOf<'milestones.record'>

/** A milestone of the day after the stop of `anOpening`, as a form would send it. */
export const aMilestone = (of: Pick<Given, 'personId' | 'stayId'>, more: Partial<Given> = {}): Given => ({
  personId: of.personId,
  stayId: of.stayId,
  kind: 'rights-explained',
  happened: { precision: 'minute', at: '2026-11-06T06:00:00.000Z' as Instant },
  forAt: null,
  note: 'In Dari',
  ...more,
})
