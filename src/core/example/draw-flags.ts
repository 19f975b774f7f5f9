import type { PlainDate } from '../dates/plain-date'
import type { FlagKind } from '../flags/flag-kind'
import type { PersonFacts } from '../people/person'
import type { ExampleFlag } from './example-file'
import type { Draw } from './seeded-draw'

/** What about a fictitious person makes a flag likely. */
export type FlagsPlan = {
  readonly person: PersonFacts
  readonly sex: 'female' | 'male'
  readonly ageYears: number
  readonly ageDisputed: boolean
  readonly contested: boolean
  readonly on: PlainDate
  readonly withFamily: boolean
  readonly isChild: boolean
}

/** Draws what calls for protection. One who says to be a child and came alone is flagged as such. */
export function drawFlags(draw: Draw, plan: FlagsPlan): ExampleFlag[] {
  const flags: ExampleFlag[] = []
  const raise = (kind: FlagKind, source: string, note = '') =>
    flags.push({ kind, fromOn: plan.on, source, note })
  const speaksSpanish = plan.person.languages.includes('es')
  if (!speaksSpanish && plan.person.languages.length > 0) raise('interpreter-needed', 'Intake')
  if (plan.person.languages.some((language) => ['kek', 'mam', 'qug'].includes(language)))
    raise('indigenous', 'Own word')
  if (plan.person.nationalities.includes('stateless')) raise('stateless', 'Own word')
  if (plan.ageDisputed)
    raise('unaccompanied-child', 'Own word', 'Says to be under 18; no finding on the age yet.')
  if (plan.withFamily) raise('with-children', 'Intake')
  if (plan.ageYears >= 60) raise('older-person', 'Intake')
  if (plan.contested || draw.chance(0.08)) {
    raise('asylum-claim', 'Own word')
    raise('no-consular-contact', 'Own word')
  }
  if (plan.sex === 'female' && !plan.isChild && plan.ageYears < 45 && draw.chance(0.06))
    raise('pregnant', 'Health check')
  if (draw.chance(0.03)) raise('serious-illness', 'Health check')
  if (draw.chance(0.02)) raise('torture', 'Own word')
  if (draw.chance(0.015)) raise('trafficking-sign', 'Social worker')
  if (draw.chance(0.015)) raise('disability', 'Health check')
  return flags
}
