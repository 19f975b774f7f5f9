export { problem } from '../../../core/words/es/problem'
