import { addDays } from '../dates/add-days'
import { daysBetween } from '../dates/days-between'
import { fromEpochMs, type Instant, toEpochMs } from '../dates/instant'
import { dayMs, hourMs, minuteMs } from '../dates/lengths-of-time'
import { localDay } from '../dates/local-day'
import type { PlainDate } from '../dates/plain-date'
import { startOfLocalDay } from '../dates/start-of-local-day'
import {
  adultAges,
  contestedShare,
  contestedStayDays,
  familyStayDays,
  ordinaryStayDays,
  stopHours,
  weekdayShares,
  womenShare,
} from './distributions'
import { drawFlags } from './draw-flags'
import { drawFamilyName, drawPerson } from './draw-person'
import { drawRecorded } from './draw-recorded'
import { drawStay } from './draw-stay'
import type { ExampleFile } from './example-file'
import { type Origin, origins } from './origins'
import { type Draw, seededDraw } from './seeded-draw'

/** Units by what they are for, as positions in the facility's list. */
export type ExampleUnits = {
  readonly men: readonly number[]
  readonly women: readonly number[]
  readonly families: readonly number[]
}

/** What the example is made for: a place, an instant and a seed. */
export type ExampleGiven = {
  readonly seed: number
  readonly asOf: Instant
  readonly zone: string
  readonly units: ExampleUnits
}

/** How far back the register reaches, in days: three years. */
const historyDays = 1096
/** Admissions a day that keep about 180 people held at the lengths of stay drawn here. */
const admissionsADay = 2.3
const familyShare = 0.035
const returnShare = 0.03
const stopUnknownShare = 0.025
/** Whatever chance brings, these are held at the end: families, one who says to be a child, unknown starts. */
const familiesHeldForHours = [70, 31, 9] as const
const childrenAloneForHours = [44] as const
const unknownStopsForHours = [1100, 410, 58] as const

/**
 * A fictitious facility: about 180 people held at `asOf` and everyone who passed through in the three
 * years before. The same seed and instant give the same people. Nobody in it exists.
 *
 * @example exampleFiles({ seed: 7, asOf, zone, units }).length //=> about 2,700
 */
export function exampleFiles(given: ExampleGiven): ExampleFile[] {
  const draw = seededDraw(given.seed)
  const today = localDay(given.asOf, given.zone)
  const files: ExampleFile[] = []
  const numbers = new Map<string, number>()
  const nextNumber = (day: PlainDate): string => {
    const year = day.slice(0, 4)
    const next = (numbers.get(year) ?? 0) + 1
    numbers.set(year, next)
    return `RC-${year}-${String(next).padStart(4, '0')}`
  }
  let families = 0
  for (let back = historyDays; back >= 0; back -= 1) {
    const day = addDays(today, -back)
    for (let left = admissionsOn(draw, day); left > 0; left -= 1) {
      const stopAt = drawStop(draw, day, given.zone)
      if (stopAt > given.asOf) continue
      if (draw.chance(familyShare)) {
        families += 1
        files.push(...drawFamily(draw, given, stopAt, families, () => nextNumber(day)))
      } else files.push(drawAdult(draw, given, stopAt, nextNumber(day)))
    }
  }
  for (const hours of familiesHeldForHours) {
    families += 1
    const stopAt = hoursBefore(given.asOf, hours)
    files.push(
      ...drawFamily(draw, given, stopAt, families, () => nextNumber(localDay(stopAt, given.zone)), 30),
    )
  }
  for (const hours of childrenAloneForHours) {
    const stopAt = hoursBefore(given.asOf, hours)
    files.push(
      drawAdult(draw, given, stopAt, nextNumber(localDay(stopAt, given.zone)), { ageDisputed: true }),
    )
  }
  for (const hours of unknownStopsForHours) {
    const stopAt = hoursBefore(given.asOf, hours)
    files.push(
      drawAdult(draw, given, stopAt, nextNumber(localDay(stopAt, given.zone)), { stopUnknown: true }),
    )
  }
  return files.map((file, at) => withRecorded(file, given, at))
}

/** How far back the stays reach of which the example knows more than custody. */
const recordedDays = 90

// A source of chance of its own for each file: what is drawn here moves nothing that is drawn elsewhere.
function withRecorded(file: ExampleFile, { seed, asOf }: ExampleGiven, at: number): ExampleFile {
  const stay = file.stays.at(-1)
  const first = stay?.events[0]?.recordedAt
  if (stay === undefined || first === undefined) return file
  if (toEpochMs(asOf) - toEpochMs(first) > recordedDays * dayMs) return file
  const isChild = file.family?.relation === 'child' || file.person.birth.kind === 'disputed'
  return { ...file, ...drawRecorded(seededDraw(seed * 31 + at), { stay, flags: file.flags, isChild, asOf }) }
}

const hoursBefore = (instant: Instant, hours: number): Instant =>
  minute(fromEpochMs(toEpochMs(instant) - hours * hourMs))

const origin = (draw: Draw): Origin => draw.weighted(origins.map((one) => [one, one.weight] as const))

/** Whole admissions of a day: the mean of that weekday, and the rest by chance. */
function admissionsOn(draw: Draw, day: PlainDate): number {
  const weekday = ((daysBetween('2024-01-01' as PlainDate, day) % 7) + 7) % 7
  const mean = admissionsADay * 7 * (weekdayShares[weekday] ?? 0) * (0.5 + draw.unit())
  return Math.floor(mean) + (draw.chance(mean % 1) ? 1 : 0)
}

const drawStop = (draw: Draw, day: PlainDate, zone: string): Instant =>
  fromEpochMs(
    toEpochMs(startOfLocalDay(day, zone)) + draw.weighted(stopHours) * hourMs + draw.whole(0, 59) * minuteMs,
  )

function drawAdult(
  draw: Draw,
  given: ExampleGiven,
  stopAt: Instant,
  number: string,
  settled: { ageDisputed?: true; stopUnknown?: true } = {},
): ExampleFile {
  const ageDisputed = settled.ageDisputed ?? draw.chance(0.008)
  const on = localDay(stopAt, given.zone)
  const sex = draw.chance(womenShare) ? 'female' : 'male'
  const ageYears = ageDisputed ? 18 : Math.round(draw.quantile(adultAges))
  const person = drawPerson(draw, { origin: origin(draw), sex, ageYears, number, on, ageDisputed })
  const units = sex === 'female' ? given.units.women : given.units.men
  const contested = draw.chance(contestedShare)
  const stillHeld = settled.ageDisputed || settled.stopUnknown
  const daysHeld = stillHeld ? 90 : draw.quantile(contested ? contestedStayDays : ordinaryStayDays)
  const stopUnknown = settled.stopUnknown ?? draw.chance(stopUnknownShare)
  const plan = { units, asOf: given.asOf, zone: given.zone }
  const stays = [drawStay(draw, { ...plan, stopAt, daysHeld, stopUnknown })]
  const backAt = fromEpochMs(toEpochMs(stopAt) + (daysHeld + 20 + draw.unit() * 200) * dayMs)
  if (draw.chance(returnShare) && backAt < given.asOf)
    stays.push(
      drawStay(draw, { ...plan, stopAt: minute(backAt), daysHeld: draw.quantile(contestedStayDays) }),
    )
  return {
    person,
    firstKnownAt: stopAt,
    stays,
    flags: drawFlags(draw, {
      person,
      sex,
      ageYears,
      ageDisputed,
      contested,
      on,
      withFamily: false,
      isChild: false,
    }),
    contacts: draw.chance(0.4)
      ? [{ kind: draw.chance(0.5) ? 'lawyer' : 'family', name: 'Example contact', reach: '+00 555 0100' }]
      : [],
    milestones: [],
    answers: [],
    family: null,
  }
}

const minute = (instant: Instant): Instant =>
  fromEpochMs(Math.round(toEpochMs(instant) / minuteMs) * minuteMs)

/** One or two parents and one to three children, stopped and held together. */
function drawFamily(
  draw: Draw,
  given: ExampleGiven,
  stopAt: Instant,
  group: number,
  nextNumber: () => string,
  daysHeld: number = draw.quantile(familyStayDays),
): ExampleFile[] {
  const on = localDay(stopAt, given.zone)
  const from = origin(draw)
  const name = drawFamilyName(draw, from)
  const members: { relation: 'parent' | 'child'; sex: 'female' | 'male'; ageYears: number }[] = [
    { relation: 'parent', sex: 'female', ageYears: draw.whole(22, 44) },
  ]
  if (draw.chance(0.4)) members.push({ relation: 'parent', sex: 'male', ageYears: draw.whole(23, 48) })
  for (let child = draw.whole(1, 3); child > 0; child -= 1)
    members.push({
      relation: 'child',
      sex: draw.chance(0.5) ? 'female' : 'male',
      ageYears: draw.whole(0, 16),
    })
  return members.map(({ relation, sex, ageYears }) => {
    const person = drawPerson(draw, { origin: from, sex, ageYears, number: nextNumber(), on, family: name })
    const isChild = relation === 'child'
    return {
      person,
      firstKnownAt: stopAt,
      stays: [
        drawStay(draw, {
          stopAt,
          daysHeld,
          units: given.units.families,
          asOf: given.asOf,
          zone: given.zone,
        }),
      ],
      flags: drawFlags(draw, {
        person,
        sex,
        ageYears,
        ageDisputed: false,
        contested: false,
        on,
        withFamily: !isChild,
        isChild,
      }),
      contacts: [],
      milestones: [],
      answers: [],
      family: { group, relation },
    }
  })
}
