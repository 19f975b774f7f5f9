import { recordedAfter } from '../../../core/custody/recorded-after'
import type { FileEvent, PersonFile } from '../../../core/people/person-file'
import type { FileMilestone } from '../../../core/people/recorded-facts'

/** The steps of the case and the steps owed that belong to a stay; what was bound to none stands with the newest. */
export const stayMilestones = (
  { stays, milestones }: { stays: readonly { readonly id: string }[] } & Pick<PersonFile, 'milestones'>,
  stayId: string,
): readonly FileMilestone[] =>
  milestones.filter((one) => one.stayId === stayId || (one.stayId === null && stays[0]?.id === stayId))

/** The two times of a milestone, as an event of a stay has them. */
export const milestoneTimes = (
  one: FileMilestone,
  zone: string,
): Pick<
  FileEvent,
  | 'happenedAt'
  | 'happenedPrecision'
  | 'recordedAt'
  | 'recordedByName'
  | 'enteredAfterMs'
  | 'enteredLate'
  | 'correction'
> => {
  const { happenedAt, happenedPrecision, recordedAt, recordedByName, correction } = one
  return {
    happenedAt,
    happenedPrecision,
    recordedAt,
    recordedByName,
    correction,
    ...recordedAfter(one, recordedAt, zone),
  }
}

/** How many entries of the chronology were typed more than a day after they happened. */
export const countLate = (
  {
    stays,
    milestones,
  }: {
    stays: readonly { readonly events: readonly Pick<FileEvent, 'enteredLate'>[] }[]
  } & Pick<PersonFile, 'milestones'>,
  zone: string,
): number =>
  [...stays.flatMap(({ events }) => events), ...milestones.map((one) => milestoneTimes(one, zone))].filter(
    ({ enteredLate }) => enteredLate,
  ).length

/** Whether a step is a look at the detention itself: by the authority, a court or a judge. */
export const isReview = ({ kind }: { readonly kind: string }): boolean =>
  /review-held|judge|habeas|hearing|court|appeal|detention-confirmed|bail/.test(kind)

/** Whether such a look took place, and was not only asked for or fixed. */
export const isHeldReview = ({ kind }: Pick<FileMilestone, 'kind'>): boolean =>
  /review-held|brought-before-judge|detention-confirmed/.test(kind)
