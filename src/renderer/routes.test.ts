import { describe, expect, it } from 'vitest'
import { hrefTo, type Route, readRoute } from './routes'

describe('readRoute', () => {
  it('reads back every place it can write', () => {
    const places: Route[] = [
      { screen: 'today' },
      { screen: 'register', query: '' },
      { screen: 'register', query: 'unit=A%2F6&over=1' },
      { screen: 'person', id: 'a/b c', tab: 'timeline' },
      { screen: 'person', id: 'p1', tab: 'limits', fill: 'held-in-prison' },
      { screen: 'person', id: 'p1', tab: 'limits', rule: 'mx-const-21-36h main' },
      { screen: 'person', id: 'p1', tab: 'print', known: '2026-11-24T18:00:00.000Z' },
      { screen: 'stopping' },
      { screen: 'import' },
      { screen: 'settings', section: 'users' },
      { screen: 'settings', section: 'facts', fact: 'over-capacity' },
      { screen: 'law', section: 'packs', first: '', second: '', query: '' },
      { screen: 'law', section: 'rules', first: '', second: '', query: 'pack=mx&kind=mark' },
      { screen: 'law', section: 'rule', first: 'mx', second: 'mx-const-21-36h', query: '' },
    ]
    for (const place of places) expect(readRoute(hrefTo(place))).toEqual(place)
  })

  it('opens the overview of a person and the facility of the settings where nothing more is said', () => {
    expect(readRoute('#/person/p1')).toEqual({ screen: 'person', id: 'p1', tab: 'overview' })
    expect(readRoute('#/settings')).toEqual({ screen: 'settings', section: 'facility' })
  })

  it('takes what it does not know for Today', () => {
    for (const hash of ['', '#', '#/', '#/nowhere', '#/person', '#/%E0%A4%A', '#start=abc'])
      expect(readRoute(hash)).toEqual({ screen: 'today' })
  })
})
