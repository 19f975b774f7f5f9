import { describe, expect, it } from 'vitest'
import { filterRules, noFilter, type PlacedRule, readFilter, writeFilter } from './rule-filter'

const words = (en: string, es = en) => ({ en, es, pt: en, fr: en })

const rule = (id: string, change: Partial<PlacedRule> = {}): PlacedRule => ({
  id,
  kind: 'max-detention',
  force: 'statute',
  title: words(id),
  sentence: words('Nobody is held longer.'),
  standing: 'in-force',
  howSure: 'read',
  cite: 'art. 1',
  hasDoubt: false,
  textCheckedOn: null,
  reviewBy: null,
  isPastReview: false,
  versions: 1,
  lines: 1,
  groups: [],
  origin: 'shipped',
  packId: 'mx',
  packTitle: words('Mexico'),
  isActive: true,
  touched: { people: 0, alarms: 0 },
  ...change,
})

const rules = [
  rule('limit', { touched: { people: 12, alarms: 3 }, title: words('Limit', 'Límite de detención') }),
  rule('review', { kind: 'periodic-review', howSure: 'not-confirmed', isPastReview: true }),
  rule('secret', { touched: null, packId: 'intl' }),
]
const found = (change: Partial<typeof noFilter>, language: 'en' | 'es' = 'en') =>
  filterRules(rules, { ...noFilter, ...change }, language).map(({ id }) => id)

describe('the list of rules', () => {
  it('is whole without a filter', () => {
    expect(found({})).toEqual(['limit', 'review', 'secret'])
  })

  it('is searched by every word, in the reader’s language, accents aside', () => {
    expect(found({ search: 'detencion limite' }, 'es')).toEqual(['limit'])
    expect(found({ search: 'art. 1 nothing' })).toEqual([])
  })

  it('is filtered by kind, by how sure, by pack and by review', () => {
    expect(found({ kind: 'periodic-review' })).toEqual(['review'])
    expect(found({ sure: 'not-confirmed' })).toEqual(['review'])
    expect(found({ pack: 'intl' })).toEqual(['secret'])
    expect(found({ review: 'past' })).toEqual(['review'])
  })

  it('never says of a rule that the reader may not see whom it touches, in neither answer', () => {
    expect(found({ touch: 'anyone' })).toEqual(['limit'])
    expect(found({ touch: 'alarm' })).toEqual(['limit'])
    expect(found({ touch: 'nobody' })).toEqual(['review'])
  })

  it('keeps its filter in the address', () => {
    const filter = { ...noFilter, pack: 'mx', search: 'art. 21' }
    expect(writeFilter(filter)).toBe('search=art.+21&pack=mx')
    expect(readFilter(writeFilter(filter))).toEqual(filter)
  })
})
