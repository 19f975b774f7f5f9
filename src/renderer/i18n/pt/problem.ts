export { problem } from '../../../core/words/pt/problem'
