import { type ComponentType, lazy } from 'react'
import type { ScreenName } from './routes'

/** Every screen inside the frame, fetched when it is first shown. A new screen is one line here and one route. */
export const screens: Readonly<Record<ScreenName, ComponentType>> = {
  today: lazy(async () => ({ default: (await import('./features/today/today-screen')).TodayScreen })),
  register: lazy(async () => ({
    default: (await import('./features/register/register-screen')).RegisterScreen,
  })),
  person: lazy(async () => ({ default: (await import('./features/person/person-screen')).PersonScreen })),
  import: lazy(async () => ({ default: (await import('./features/import/import-screen')).ImportScreen })),
  stopping: lazy(async () => ({
    default: (await import('./features/stopping/stopping-screen')).StoppingScreen,
  })),
  law: lazy(async () => ({ default: (await import('./features/law/law-screen')).LawScreen })),
  settings: lazy(async () => ({
    default: (await import('./features/settings/settings-screen')).SettingsScreen,
  })),
}

/** What stands before the frame: unlocking and first run. It is told how things stand by the session store. */
export const SessionScreen = lazy(async () => ({
  default: (await import('./features/session/session-screen')).SessionScreen,
}))
