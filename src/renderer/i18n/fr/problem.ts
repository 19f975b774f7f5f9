export { problem } from '../../../core/words/fr/problem'
