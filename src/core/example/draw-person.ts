import { addDays } from '../dates/add-days'
import type { PlainDate } from '../dates/plain-date'
import type { Birth } from '../people/birth'
import type { PersonFacts } from '../people/person'
import type { ExampleName, Origin } from './origins'
import type { Draw } from './seeded-draw'

/** What is settled about a fictitious person before the rest is drawn. */
export type PersonPlan = {
  readonly origin: Origin
  readonly sex: 'female' | 'male'
  readonly ageYears: number
  readonly number: string
  /** The day of the admission, from which the age counts. */
  readonly on: PlainDate
  /** Members of a family share a name. */
  readonly family?: readonly ExampleName[]
  /** Says to be a child; the authority has written down another age. */
  readonly ageDisputed?: boolean
}

const together = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' ')

/** Draws who a fictitious person is, with the gaps that real files have: years only, ages only, nothing. */
export function drawPerson(draw: Draw, plan: PersonPlan): PersonFacts {
  const { origin, sex } = plan
  const [given, givenScript] = draw.pick(sex === 'female' ? origin.women : origin.men)
  const families = plan.family ?? drawFamilyName(draw, origin)
  const familyScript = together(families.map(([, script]) => script))
  const hasScript = givenScript !== undefined && familyScript !== ''
  const scriptParts = origin.familyFirst ? [familyScript, givenScript] : [givenScript, familyScript]
  const nationality = draw.chance(0.015) ? 'unknown' : origin.nationality
  return {
    number: plan.number,
    familyName: together(families.map(([latin]) => latin)),
    givenName: given,
    scriptName: hasScript ? scriptParts.join(origin.familyFirst ? '' : ' ') : '',
    birth: plan.ageDisputed ? disputedBirth(draw, plan) : drawBirth(draw, plan),
    sex,
    nationalities: [nationality],
    languages: draw.chance(0.05) ? [] : [...origin.languages],
    note: '',
    identifiers: draw.chance(0.35) ? [{ kind: 'passport', value: `EX${draw.whole(100000, 999999)}` }] : [],
  }
}

/** A family name of this origin: one, or two that differ. */
export function drawFamilyName(draw: Draw, origin: Origin): readonly ExampleName[] {
  const first = draw.pick(origin.families)
  if (!origin.twoFamilyNames) return [first]
  const second = draw.pick(origin.families)
  return second === first ? [first] : [first, second]
}

function drawBirth(draw: Draw, { ageYears, on }: PersonPlan): Birth {
  const year = Number(on.slice(0, 4)) - ageYears
  const kind = draw.weighted([
    ['exact', 62],
    ['year', 23],
    ['estimated', 12],
    ['unknown', 3],
  ] as const)
  if (kind === 'unknown') return { kind }
  if (kind === 'year') return { kind, year }
  if (kind === 'estimated') return { kind, statedAge: ageYears, statedOn: on }
  return { kind, on: addDays(on, -Math.round((ageYears + draw.unit()) * 365.25)) }
}

/** Says 16 or 17; the authority's paper says 18 or 19. */
function disputedBirth(draw: Draw, { on }: PersonPlan): Birth {
  return {
    kind: 'disputed',
    claimedOn: addDays(on, -Math.round((16 + draw.unit() * 1.9) * 365.25)),
    recordedOn: addDays(on, -Math.round((18 + draw.unit() * 1.5) * 365.25)),
  }
}
