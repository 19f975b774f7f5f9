import { createContext, Fragment, type ReactNode, use, useMemo } from 'react'
import { I18nProvider } from 'react-aria-components'
import text from '../styles/text.module.css'
import type { MessageKey } from './catalogues'
import { type Language, localeOf } from './language'
import { type MessageValues, messageOf, messageText } from './messages'

export type RichValues = Readonly<Record<string, ReactNode>>

/** The words of the chosen language. */
export type Words = {
  language: Language
  /** A message as text. */
  t: (key: MessageKey, values?: MessageValues) => string
  /** A message as elements: `<b>…</b>` is strong, `<q>…</q>` quiet, and a value may be an element. */
  rich: (key: MessageKey, values?: RichValues) => ReactNode
}

const marks = {
  b: (parts: readonly ReactNode[]) => <b>{parts}</b>,
  q: (parts: readonly ReactNode[]) => <span className={text.quiet}>{parts}</span>,
}

/** Wraps pieces so that each has a key of its place: they come from one sentence and never move. */
const placed = (parts: ReactNode): ReactNode =>
  Array.isArray(parts)
    ? // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence have no other name
      parts.map((part, index) => <Fragment key={index}>{part}</Fragment>)
    : parts

const wordsOf = (language: Language): Words => ({
  language,
  t: (key, values) => messageText(language, key, values),
  rich: (key, values) =>
    placed(
      messageOf(language, key).format<ReactNode>({
        b: (parts) => marks.b([placed(parts)]),
        q: (parts) => marks.q([placed(parts)]),
        ...values,
      }),
    ),
})

const TextContext = createContext<Words>(wordsOf('en'))

/** Gives everything below it one language, at once when it changes. */
export function TextProvider({ language, children }: { language: Language; children: ReactNode }) {
  const words = useMemo(() => wordsOf(language), [language])
  return (
    <I18nProvider locale={localeOf[language]}>
      <TextContext value={words}>{children}</TextContext>
    </I18nProvider>
  )
}

/** The words of the present language: `const { t } = useText()`. */
export const useText = (): Words => use(TextContext)
