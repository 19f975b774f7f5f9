import { IntlMessageFormat } from 'intl-messageformat'
import { isLanguage, type Language, localeOf, preferredLanguage } from '../../../core/words/language'
import { en } from './en/catalogue'
import { es } from './es/catalogue'
import { fr } from './fr/catalogue'
import { pt } from './pt/catalogue'

/** Every message of the command line by its key. English is the source; a key missing elsewhere does not compile. */
export type CommandWordKey = keyof typeof en
export type CommandWords = Readonly<Record<CommandWordKey, string>>

export const commandCatalogues: Readonly<Record<Language, CommandWords>> = { en, es, pt, fr }

/** Whether a text that was put together names a message. */
export const isCommandWordKey = (text: string): text is CommandWordKey => Object.hasOwn(en, text)

/** `t('verify.head', { seq, hash })`: one message in the reader's language. */
export type CommandText = (
  key: CommandWordKey,
  values?: Readonly<Record<string, string | number | null>>,
) => string

/** The words of one language. Numbers are not grouped, so that they can be counted on in a script. */
export const commandText =
  (language: Language): CommandText =>
  (key, values) =>
    String(new IntlMessageFormat(commandCatalogues[language][key], localeOf[language]).format(values))

type Env = Readonly<Record<string, string | undefined>>

/** What the terminal is set to, in the order of POSIX; where it says nothing, the system's own language. */
export const languageOfTerminal = (env: Env, systemLocale: string): Language =>
  preferredLanguage([env.LC_ALL || env.LC_MESSAGES || env.LANG || systemLocale])

export type Spoken =
  | {
      readonly kind: 'language'
      readonly language: Language
      readonly isChosen: boolean
      readonly args: readonly string[]
    }
  | { readonly kind: 'not-a-language'; readonly given: string }

/** Takes `--language xx` out of the arguments, wherever it stands; without it the terminal decides. */
export const takeLanguage = (args: readonly string[], env: Env, systemLocale: string): Spoken => {
  const option = '--language'
  const at = args.findIndex((arg) => arg === option || arg.startsWith(`${option}=`))
  if (at === -1)
    return { kind: 'language', language: languageOfTerminal(env, systemLocale), isChosen: false, args }
  const joined = args[at] !== option
  const given = joined ? (args[at] ?? '').slice(option.length + 1) : (args[at + 1] ?? '')
  if (!isLanguage(given)) return { kind: 'not-a-language', given }
  return { kind: 'language', language: given, isChosen: true, args: args.toSpliced(at, joined ? 1 : 2) }
}
