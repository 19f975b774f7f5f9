import { hrefTo, type Route } from '../../routes'

/** A place in the Law section. */
export const lawPlace = (section: string, first = '', second = '', query = ''): Route => ({
  screen: 'law',
  section,
  first,
  second,
  query,
})

/** The address of a place in the Law section: `lawHref('rule', 'mx', 'mx-const-21-36h')`. */
export const lawHref = (section: string, first = '', second = '', query = ''): string =>
  hrefTo(lawPlace(section, first, second, query))
