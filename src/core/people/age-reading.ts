import { addDays } from '../dates/add-days'
import { ageOn } from '../dates/age-on'
import type { PlainDate } from '../dates/plain-date'
import { addYears } from './add-years'
import type { Birth } from './birth'

/**
 * How old someone is on a day, as far as the facts go. `years` is exact; `between` holds the least and
 * the greatest possible age; `says` is a disputed age, with what the person claims.
 */
export type AgeReading =
  | { readonly kind: 'years'; readonly years: number }
  | { readonly kind: 'between'; readonly least: number; readonly most: number }
  | { readonly kind: 'says'; readonly years: number }
  | { readonly kind: 'unknown' }

/**
 * The age on a calendar day, in completed years.
 *
 * @example ageReading({ kind: 'disputed', claimedOn: '2010-05-01', recordedOn: '2004-05-01' }, '2026-11-24')
 * //=> { kind: 'says', years: 16 }
 * @example ageReading({ kind: 'year', year: 1995 }, '2026-11-24') //=> { kind: 'between', least: 30, most: 31 }
 */
export const ageReading = (birth: Birth, day: PlainDate): AgeReading => {
  switch (birth.kind) {
    case 'exact':
      return { kind: 'years', years: ageOn(birth.on, day) }
    case 'disputed':
      return { kind: 'says', years: ageOn(birth.claimedOn, day) }
    case 'unknown':
      return { kind: 'unknown' }
    default: {
      const { earliest, latest } = birthBounds(birth)
      const most = ageOn(earliest, day)
      // Who is here was born, though the year of the birth has days to come.
      const least = Math.max(Math.min(0, most), ageOn(latest, day))
      return least === most ? { kind: 'years', years: least } : { kind: 'between', least, most }
    }
  }
}

/**
 * The first and the last day on which someone of a known year or a stated age may have been born.
 *
 * @example birthBounds({ kind: 'estimated', statedAge: 17, statedOn: '2026-11-24' })
 * //=> { earliest: '2008-11-25', latest: '2009-11-24' }
 */
export const birthBounds = (
  birth: Extract<Birth, { kind: 'year' | 'estimated' }>,
): { readonly earliest: PlainDate; readonly latest: PlainDate } =>
  birth.kind === 'year'
    ? { earliest: `${birth.year}-01-01` as PlainDate, latest: `${birth.year}-12-31` as PlainDate }
    : {
        earliest: addDays(lastBirthAged(birth.statedAge + 1, birth.statedOn), 1),
        latest: lastBirthAged(birth.statedAge, birth.statedOn),
      }

// Counted back from 29 February it is the 28th where the year has none: whoever was born on 1 March is younger by one.
const lastBirthAged = (years: number, on: PlainDate): PlainDate => {
  const sameDay = addYears(on, -years, 0)
  return ageOn(sameDay, on) === years ? sameDay : addDays(sameDay, -1)
}

/**
 * Whether someone is, or must be treated as, a child on a day. An age in dispute is a child's for as
 * long as the claim says so, and so is everyone who may still be under 18 (Convention on the Rights of
 * the Child, general comment 6, paragraph 31: the benefit of the doubt). `unknown`: no fact at all.
 *
 * @example childOn({ kind: 'year', year: 2008 }, '2026-06-01') //=> 'presumed'
 */
export const childOn = (birth: Birth, day: PlainDate): 'yes' | 'presumed' | 'no' | 'unknown' => {
  const age = ageReading(birth, day)
  if (age.kind === 'unknown') return 'unknown'
  if (age.kind === 'says') return age.years < 18 ? 'presumed' : 'no'
  if (age.kind === 'years') return age.years < 18 ? 'yes' : 'no'
  if (age.most < 18) return 'yes'
  return age.least < 18 ? 'presumed' : 'no'
}

/**
 * The day on which someone turns 18, at the latest that the facts allow, so that a child's protection
 * never ends early. `null` when nothing is known of the birth.
 *
 * @example turnsEighteenOn({ kind: 'exact', on: '2009-02-28' }) //=> '2027-02-28'
 */
export const turnsEighteenOn = (birth: Birth): PlainDate | null => birthday(birth, 18, 'latest')

/**
 * The day on which someone turns 60, at the earliest that the facts allow, so that an older person's protection never
 * begins late; an age in dispute is what the person says. `null` when nothing is known of the birth.
 *
 * @example turnsSixtyOn({ kind: 'year', year: 1966 }) //=> '2026-01-01'
 */
export const turnsSixtyOn = (birth: Birth): PlainDate | null => birthday(birth, 60, 'earliest')

// An age in dispute is what the person says; one that lies between two days is reached at the protective one.
const birthday = (birth: Birth, years: number, bound: 'earliest' | 'latest'): PlainDate | null => {
  switch (birth.kind) {
    case 'exact':
      return addYears(birth.on, years, 0)
    case 'disputed':
      return addYears(birth.claimedOn, years, 0)
    case 'unknown':
      return null
    default:
      return addYears(birthBounds(birth)[bound], years, 0)
  }
}
