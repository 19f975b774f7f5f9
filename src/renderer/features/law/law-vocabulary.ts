import { useMemo } from 'react'
import { lawWord } from '../../../core/words/fact-words'
import { useText } from '../../i18n/text'

/** The closed lists of names that the law speaks in, as its words are filed. */
export type NameList =
  | 'fact'
  | 'force'
  | 'kind'
  | 'outcome'
  | 'howSure'
  | 'class'
  | 'role'
  | 'standing'
  | 'skip'
  | 'state'
  | 'ground'
  | 'challenge'

/** A name of the law in the reader's words: `name('fact', 'handover')`. */
export type Vocabulary = (list: NameList, name: string) => string

/** `const name = useVocabulary(); name('kind', rule.kind)` */
export const useVocabulary = (): Vocabulary => {
  const { t } = useText()
  return useMemo(() => (list, name) => lawWord({ t }, list, name), [t])
}
