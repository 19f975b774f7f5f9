import { law } from '../../../../core/words/en/law'
import { problem } from '../../../../core/words/en/problem'
import { common } from './common'
import { evaluating } from './evaluate'
import { importing } from './import'
import { lawWords } from './law'
import { verifying } from './verify'

export const en = {
  ...problem,
  ...common,
  ...importing,
  ...evaluating,
  ...verifying,
  ...lawWords,
  ...law,
} as const
