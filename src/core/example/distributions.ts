// Figures of published registers of migration detention in North America, 2012-2026, rounded and moved
// to a station of this size. They make the example look like a real centre; they describe none.

/** Share of a week's admissions on each day, Monday first. */
export const weekdayShares = [0.17, 0.196, 0.196, 0.19, 0.188, 0.028, 0.032] as const

/** People stopped in each hour of the day, as [hour, weight]. */
export const stopHours: readonly (readonly [number, number])[] = [
  [0, 9],
  [1, 8],
  [2, 3],
  [3, 1],
  [5, 1],
  [6, 2],
  [7, 2],
  [8, 2],
  [9, 3],
  [10, 4],
  [11, 7],
  [12, 9],
  [13, 6],
  [14, 4],
  [15, 5],
  [16, 9],
  [17, 8],
  [18, 3],
  [19, 6],
  [20, 6],
  [21, 4],
  [22, 3],
  [23, 4],
]

/** Days from the stop to the end of most stays, as [share, days]. */
export const ordinaryStayDays: readonly (readonly [number, number])[] = [
  [0, 0.3],
  [0.01, 1],
  [0.05, 3],
  [0.1, 4],
  [0.25, 8],
  [0.5, 17],
  [0.75, 33],
  [0.9, 50],
  [0.95, 57],
  [0.99, 79],
  [1, 110],
]

/** Days of the stays of people whose case is before a court or who ask for protection. */
export const contestedStayDays: readonly (readonly [number, number])[] = [
  [0, 8],
  [0.01, 8],
  [0.05, 17],
  [0.1, 25],
  [0.25, 40],
  [0.5, 66],
  [0.75, 139],
  [0.9, 330],
  [0.95, 540],
  [1, 980],
]

/** Share of stays that are contested. */
export const contestedShare = 0.4

/** Days of the stays of families. */
export const familyStayDays: readonly (readonly [number, number])[] = [
  [0, 0.4],
  [0.25, 1],
  [0.5, 3],
  [0.75, 8],
  [0.9, 18],
  [1, 34],
]

/** Ages, as [share, years]. */
export const adultAges: readonly (readonly [number, number])[] = [
  [0, 18],
  [0.01, 19],
  [0.05, 20],
  [0.1, 22],
  [0.25, 26],
  [0.5, 33],
  [0.75, 43],
  [0.9, 53],
  [0.95, 57],
  [0.99, 65],
  [1, 78],
]

/** Share of women among people held without their family. */
export const womenShare = 0.16

/** How many places someone came through before this one, as [count, weight]. */
export const placesBefore: readonly (readonly [number, number])[] = [
  [0, 33],
  [1, 29],
  [2, 18],
  [3, 12],
  [4, 8],
]

/** How stays end, as [kind, weight]. */
export const stayEnds: readonly (readonly ['removal' | 'release', number])[] = [
  ['removal', 83],
  ['release', 17],
]
