export { format } from '../../../core/words/fr/format'
