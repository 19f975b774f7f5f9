import type { UnitOfWork } from '../store/unit-of-work'

/** What a new record says of itself: when and by whom it was entered, and that nobody has withdrawn it. */
export const recordedNow = ({ action }: UnitOfWork, user: { readonly id: string }) => ({
  recordedAt: action.recordedAt,
  recordedBy: user.id,
  enteredInError: 0,
})
