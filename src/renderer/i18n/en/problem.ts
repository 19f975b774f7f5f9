export { problem } from '../../../core/words/en/problem'
