import { law } from '../../../../core/words/fr/law'
import { problem } from '../../../../core/words/fr/problem'
import type { CommandWords } from '../command-words'
import { common } from './common'
import { evaluating } from './evaluate'
import { importing } from './import'
import { lawWords } from './law'
import { verifying } from './verify'

export const fr = {
  ...problem,
  ...common,
  ...importing,
  ...evaluating,
  ...verifying,
  ...lawWords,
  ...law,
} satisfies CommandWords
