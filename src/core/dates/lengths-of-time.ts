/** A minute of time that passes, in milliseconds. */
export const minuteMs = 60_000

/** An hour of time that passes, in milliseconds. */
export const hourMs = 60 * minuteMs

/**
 * 24 hours, in milliseconds: time that passes, and the length of a day of UTC. A day of a zone is an hour shorter or
 * longer where its clocks change; for its bounds see `startOfLocalDay`.
 */
export const dayMs = 24 * hourMs
