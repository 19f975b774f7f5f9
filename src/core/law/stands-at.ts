/**
 * Whether an answer says something at an instant: from its beginning on, that instant among them, until its end, that
 * one not. Without a beginning it counts as far back as the file goes, without an end it goes on. Instants in UTC.
 *
 * @example standsAt({ fromAt: null, untilAt: '2026-11-20T00:00:00.000Z' }, '2026-11-20T00:00:00.000Z') //=> false
 */
export const standsAt = (
  { fromAt, untilAt }: { readonly fromAt: string | null; readonly untilAt: string | null },
  at: string,
): boolean => (fromAt === null || fromAt <= at) && (untilAt === null || at < untilAt)
