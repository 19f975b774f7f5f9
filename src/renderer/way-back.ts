import { goTo, type Route } from './routes'
import { whenLocked } from './when-locked'

const register: Route = { screen: 'register', query: '' }
let list: Route = register
let isSearching = false

/** Remembers the list or the board that a person is opened from, so that Escape leads back to it. */
export const rememberPlace = (route: Route): void => {
  if (route.screen !== 'person') list = route
}

/** Leads back to where a person was opened from; from paper, to their file. */
export const goBack = (route: Route): void => {
  if (route.screen === 'person' && route.tab === 'print')
    goTo({ screen: 'person', id: route.id, tab: 'overview' })
  else goTo(list)
}

/** Goes to the register to search there. */
export const goSearch = (): void => {
  isSearching = true
  goTo(register)
}

/** Whether the register was gone to for its search; asked once. */
export const takeSearch = (): boolean => {
  const was = isSearching
  isSearching = false
  return was
}

whenLocked(() => {
  list = register
  isSearching = false
})
