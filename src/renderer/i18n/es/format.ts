export { format } from '../../../core/words/es/format'
