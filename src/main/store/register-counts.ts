import { bitOf } from '../../core/law/law-standing'
import { preparedFor } from './prepared-for'
import type { RegisterAsk } from './register-ask'

/** How many people stand past each mark of the ladder and past none (-1), and of how many the start is unknown. */
export const countByPassed = ({ db, from, where, bound }: RegisterAsk) =>
  preparedFor(
    db,
    `SELECT st.passed AS passed, count(*) AS rows, sum(st.start_at IS NULL) AS startUnknown
     FROM ${from} WHERE ${where()} GROUP BY 1`,
  ).all(bound) as { passed: number; rows: number; startUnknown: number }[]

/** How many people the law says something of beside where they stand. */
export const countByLaw = ({ db, from, where, bound }: RegisterAsk) =>
  preparedFor(
    db,
    `SELECT coalesce(sum((lw.marks & ${bitOf('review-overdue')}) <> 0), 0) AS reviewsOverdue,
      coalesce(sum((lw.marks & ${bitOf('review-due')}) <> 0), 0) AS reviewsDue,
      coalesce(sum((lw.marks & ${bitOf('reason-missing')}) <> 0), 0) AS reasonMissing,
      coalesce(sum(lw.unknown > 0), 0) AS unknown
     FROM ${from} WHERE ${where()}`,
  ).get(bound) as { reviewsOverdue: number; reviewsDue: number; reasonMissing: number; unknown: number }
