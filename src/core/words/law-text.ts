import type { law } from './en/law'
import type { Format } from './format'

/** A word of the law by its key. */
export type LawWordKey = keyof typeof law

/**
 * What is needed to say something of the law: the words of a language, its way of writing dates, and, for
 * what only the facility or a pack can name, their names.
 */
export type LawVoice = {
  readonly t: (key: LawWordKey, values?: Readonly<Record<string, string | number | null>>) => string
  readonly format: Pick<Format, 'instantYear' | 'dueYear' | 'dayYear' | 'elapsed' | 'list'>
  /** The name of an extension, a rule or a calendar; `null` where it has none, then its id is shown. */
  readonly nameOf?: ((kind: 'extension' | 'rule' | 'calendar', id: string) => string | null) | undefined
}
