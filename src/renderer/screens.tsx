import { type ComponentType, use } from 'react'
import type { ScreenName } from './routes'

/** A screen inside the frame, or what stands before it: unlocking and the first run. */
type FetchedName = ScreenName | 'session'

/** Where the code of every screen is, each under the name of its screen. A new screen is one line here and one route. */
const sources: Readonly<Record<FetchedName, () => Promise<ComponentType>>> = {
  session: async () => (await import('./features/session/session-screen')).SessionScreen,
  today: async () => (await import('./features/today/today-screen')).TodayScreen,
  register: async () => (await import('./features/register/register-screen')).RegisterScreen,
  person: async () => (await import('./features/person/person-screen')).PersonScreen,
  import: async () => (await import('./features/import/import-screen')).ImportScreen,
  stopping: async () => (await import('./features/stopping/stopping-screen')).StoppingScreen,
  law: async () => (await import('./features/law/law-screen')).LawScreen,
  settings: async () => (await import('./features/settings/settings-screen')).SettingsScreen,
}

const underWay = new Map<FetchedName, Promise<ComponentType>>()
const fetched = new Map<FetchedName, ComponentType>()

// Where code could not be had, as the browser's refusal names it, and how often it was asked for since.
const refused = new Map<FetchedName, { readonly address: string; readonly tries: number }>()

const noteRefusal = (name: FetchedName, fault: unknown): void => {
  const address = /\S+\.[jt]sx?(?=\?|$)/.exec(String(fault))?.[0]
  if (address !== undefined) refused.set(name, { address, tries: (refused.get(name)?.tries ?? 0) + 1 })
}

// Chromium keeps the refusal of an address for as long as the page lives, so the code is asked for under another.
const fetchAnew = async (name: FetchedName, address: string): Promise<ComponentType> => {
  const parts: Record<string, ComponentType> = await import(/* @vite-ignore */ address)
  return parts[`${name.charAt(0).toUpperCase()}${name.slice(1)}Screen`] as ComponentType
}

/** Fetches the code of a screen, once. */
export const fetchScreen = (name: FetchedName): Promise<ComponentType> => {
  const known = underWay.get(name)
  if (known !== undefined) return known
  const before = refused.get(name)
  const asked =
    before === undefined ? sources[name]() : fetchAnew(name, `${before.address}?again=${before.tries}`)
  underWay.set(name, asked)
  asked.then(
    (screen) => fetched.set(name, screen),
    (fault: unknown) => noteRefusal(name, fault),
  )
  return asked
}

/** Lets a screen whose code could not be had be fetched again. */
export const forgetFailedScreen = (name: FetchedName): void => {
  if (!fetched.has(name)) underWay.delete(name)
}

const idle = () => new Promise<unknown>((done) => requestIdleCallback(done))

/** Fetches every screen while the reader does nothing, so that none has to be waited for. */
export const fetchScreensAhead = async (): Promise<void> => {
  for (const name of Object.keys(sources) as FetchedName[]) {
    await idle()
    // One that cannot be had now is asked for again where it is shown.
    await fetchScreen(name).catch(() => forgetFailedScreen(name))
  }
}

/**
 * Shows a screen: at once if its code is here. React would hold back what it has shown a placeholder for by a
 * third of a second, however soon it came; so the placeholder is for code that is still on its way.
 */
export function Screen({ name }: { name: FetchedName }) {
  const Fetched = fetched.get(name) ?? use(fetchScreen(name))
  return <Fetched />
}
