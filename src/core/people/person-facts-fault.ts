import type { PlainDate } from '../dates/plain-date'
import type { Issue } from '../result'
import type { PersonFacts } from './person'

/**
 * What cannot be right about someone's facts on the day they are typed, or `null`: a birth, a claimed
 * birth or a stated age in the future, or a birth 121 years ago and more.
 *
 * @example personFactsFault({ birth: { kind: 'year', year: 2030 }, … }, '2026-11-24')
 * //=> { path: ['birth', 'year'], message: 'birth.inFuture' }
 */
export const personFactsFault = ({ birth }: Pick<PersonFacts, 'birth'>, today: PlainDate): Issue | null => {
  const thisYear = Number(today.slice(0, 4))
  const days: [string, PlainDate | null][] =
    birth.kind === 'exact'
      ? [['on', birth.on]]
      : birth.kind === 'disputed'
        ? [
            ['claimedOn', birth.claimedOn],
            ['recordedOn', birth.recordedOn],
          ]
        : birth.kind === 'estimated'
          ? [['statedOn', birth.statedOn]]
          : []
  for (const [field, day] of days) {
    if (day === null) continue
    if (day > today) return { path: ['birth', field], message: 'birth.inFuture' }
    if (thisYear - Number(day.slice(0, 4)) > 120) return { path: ['birth', field], message: 'birth.tooEarly' }
  }
  if (birth.kind !== 'year') return null
  if (birth.year > thisYear) return { path: ['birth', 'year'], message: 'birth.inFuture' }
  return thisYear - birth.year > 120 ? { path: ['birth', 'year'], message: 'birth.tooEarly' } : null
}
