import { create } from 'zustand'
import type { SessionState } from '../core/access/session-questions'
import type { Instant } from '../core/dates/instant'
import { ask } from './client'
import { isLanguage, type Language, preferredLanguage } from './i18n/language'
import { forgetRegister } from './when-locked'

export type Theme = 'light' | 'dark'

type Session = {
  /** What the host last said of itself; `undefined` until the first answer. */
  session: SessionState | undefined
  /** Whether the host no longer answers. */
  hostGone: boolean
  language: Language
  /** Whether the reader chose the language; until then the facility's or the system's is used. */
  languageChosen: boolean
  /** What the reader chose; `undefined` follows the system. */
  theme: Theme | undefined
  /** The instant everything is evaluated at; `undefined` is now. */
  asOf: Instant | undefined
  /** A recovery key that was just made: it is shown before anything else, until it is on paper. */
  recoveryKey: string | undefined
  setRecoveryKey: (recoveryKey: string | undefined) => void
  setLanguage: (language: Language) => void
  setTheme: (theme: Theme) => void
  setAsOf: (asOf: Instant | undefined) => void
  /** Takes up what this computer kept of the last reader's choices. */
  recall: () => Promise<void>
  /** Asks the host how things stand. Quiet: it never holds off the idle lock. */
  refresh: () => Promise<void>
  /** Locks the register at once; the page forgets where it was. */
  lock: () => Promise<void>
}

/** The host keeps it: the page's own store belongs to an address that is new at each start. */
const keep = ({ language, languageChosen, theme }: Session): void =>
  void ask('machine.keep', { language: languageChosen ? language : null, theme: theme ?? null })

export const useSession = create<Session>()((set, get) => ({
  session: undefined,
  hostGone: false,
  language: preferredLanguage(navigator.languages),
  languageChosen: false,
  theme: undefined,
  asOf: undefined,
  recoveryKey: undefined,
  setRecoveryKey: (recoveryKey) => set({ recoveryKey }),
  setLanguage: (language) => {
    set({ language, languageChosen: true })
    keep(get())
  },
  setTheme: (theme) => {
    set({ theme })
    keep(get())
  },
  recall: async () => {
    const answer = await ask('machine.settings', {}, { quiet: true })
    if (!answer.ok) return
    const { language, theme } = answer.value
    set({
      ...(language === null ? {} : { language, languageChosen: true }),
      ...(theme === null ? {} : { theme }),
    })
  },
  setAsOf: (asOf) => set({ asOf }),
  refresh: async () => {
    const answer = await ask('session.state', {}, { quiet: true })
    if (!answer.ok) {
      set({ hostGone: answer.problem.code === 'internal' })
      return
    }
    const before = get().session
    const session = answer.value
    const opened = session.state === 'open' && before?.state !== 'open'
    const closed = session.state !== 'open' && before?.state === 'open'
    const own = session.facility?.language
    if (closed) forgetRegister()
    // Where the last reader was, and a name that they looked for there, is nobody else's to see.
    if (session.state !== 'open' && location.hash !== '#/') history.replaceState(null, '', '#/')
    set({
      session: JSON.stringify(session) === JSON.stringify(before) ? before : session,
      hostGone: false,
      ...(closed ? { asOf: undefined, recoveryKey: undefined } : {}),
      ...(opened && !get().languageChosen && isLanguage(own) ? { language: own } : {}),
    })
  },
  lock: async () => {
    await ask('session.lock', {})
    await get().refresh()
  },
}))

/** The number of the last change: a screen asks again when it grows. Use it as a dependency of what you load. */
export const useLastChange = (): number => useSession((all) => all.session?.lastChange ?? 0)

/** The instant to send as `asOf`; `undefined` lets the host answer for now. */
export const useAsOf = (): Instant | undefined => useSession((all) => all.asOf)
