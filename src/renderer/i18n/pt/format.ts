export { format } from '../../../core/words/pt/format'
