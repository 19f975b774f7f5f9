import { problem } from '../../../../core/words/en/problem'
import { common } from './common'
import { evaluating } from './evaluate'
import { importing } from './import'
import { verifying } from './verify'

export const en = { ...problem, ...common, ...importing, ...evaluating, ...verifying } as const
