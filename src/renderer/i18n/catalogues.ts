import { en } from './en/catalogue'
import { es } from './es/catalogue'
import { fr } from './fr/catalogue'
import type { Language } from './language'
import { pt } from './pt/catalogue'

/** Every message of the program by its key. English is the source; a key missing elsewhere does not compile. */
export type MessageKey = keyof typeof en

export const catalogues: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { en, es, pt, fr }

/** Whether a text that came from the host names a message, so that no raw key is ever shown. */
export const isMessageKey = (text: string): text is MessageKey => Object.hasOwn(en, text)
