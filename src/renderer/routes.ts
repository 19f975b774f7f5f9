import { useSyncExternalStore } from 'react'

/** Where the reader is. The address is `#/register`, `#/person/<id>/<tab>`, `#/settings/<section>`, `#/law/rule/<pack>/<rule>`. */
export type Route =
  | { screen: 'today' }
  | { screen: 'register'; query: string }
  /**
   * `fill`: a missing fact whose form is opened at once. `rule`: the line of a rule, as `ruleKey` names it, whose
   * working is. `known`: print as the register was known at that instant.
   */
  | { screen: 'person'; id: string; tab: string; fill?: string; rule?: string; known?: string }
  | { screen: 'import' }
  | { screen: 'stopping' }
  /** `fact`: a fact of the facility whose form is opened at once. */
  | { screen: 'settings'; section: string; fact?: string }
  | { screen: 'law'; section: string; first: string; second: string; query: string }

export type ScreenName = Route['screen']

const personAsks = ['fill', 'rule', 'known'] as const

const readPart = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}

/** Reads an address; what it does not know is Today. Example: `readRoute('#/person/p1') //=> overview of p1`. */
export const readRoute = (hash: string): Route => {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const [screen = '', first = '', second = '', third = ''] = path.split('/').map(readPart)
  if (screen === 'register') return { screen, query }
  if (screen === 'person' && first !== '') {
    const asked = new URLSearchParams(query)
    const [fill, rule, known] = personAsks.map((name) => asked.get(name) ?? undefined)
    return {
      screen,
      id: first,
      tab: second === '' ? 'overview' : second,
      ...(fill !== undefined && { fill }),
      ...(rule !== undefined && { rule }),
      ...(known !== undefined && { known }),
    }
  }
  if (screen === 'import' || screen === 'stopping') return { screen }
  if (screen === 'settings')
    return { screen, section: first === '' ? 'facility' : first, ...(second !== '' && { fact: second }) }
  if (screen === 'law')
    return { screen, section: first === '' ? 'packs' : first, first: second, second: third, query }
  return { screen: 'today' }
}

/** The address of a place in the program, for links: `<a href={hrefTo({ screen: 'today' })}>`. */
export const hrefTo = (route: Route): string => {
  if (route.screen === 'register') return route.query === '' ? '#/register' : `#/register?${route.query}`
  if (route.screen === 'person') {
    const place = `#/person/${encodeURIComponent(route.id)}/${encodeURIComponent(route.tab)}`
    const asked = personAsks.flatMap((name) => {
      const value = route[name]
      return value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]
    })
    return asked.length === 0 ? place : `${place}?${asked.join('&')}`
  }
  if (route.screen === 'settings') {
    const place = `#/settings/${encodeURIComponent(route.section)}`
    return route.fact === undefined ? place : `${place}/${encodeURIComponent(route.fact)}`
  }
  if (route.screen === 'law') {
    const { section, first, second, query } = route
    const path = [section, first, second].filter((part) => part !== '').map(encodeURIComponent)
    return `#/law/${path.join('/')}${query === '' ? '' : `?${query}`}`
  }
  return `#/${route.screen}`
}

/** Goes somewhere; the way back stays in the history. */
export const goTo = (route: Route): void => {
  location.hash = hrefTo(route)
}

/** Changes the address without a new step in the history: filters of a list as they are typed. */
export const replaceRoute = (route: Route): void => {
  history.replaceState(null, '', hrefTo(route))
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}

let lastHash: string | undefined
let lastRoute: Route = { screen: 'today' }

const currentRoute = (): Route => {
  if (location.hash !== lastHash) {
    lastHash = location.hash
    lastRoute = readRoute(lastHash)
  }
  return lastRoute
}

const subscribe = (changed: () => void) => {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}

/** The present place; the same object until the address changes. */
export const useRoute = (): Route => useSyncExternalStore(subscribe, currentRoute)
