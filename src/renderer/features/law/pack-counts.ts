import type { ListedPack } from '../../../core/law/law-questions'

/** How sure a pack is, in counts of its rules, and how many should have been checked again by now. */
export type PackCounts = { read: number; reported: number; notConfirmed: number; pastReview: number }

/** Counts over the rules of a pack. A rule that is no law is in none of the first three. */
export const packCounts = ({ rules }: Pick<ListedPack, 'rules'>): PackCounts => {
  const sure = (how: string) => rules.filter(({ howSure }) => howSure === how).length
  return {
    read: sure('read'),
    reported: sure('reported'),
    notConfirmed: sure('not-confirmed'),
    pastReview: rules.filter(({ isPastReview }) => isPastReview).length,
  }
}
