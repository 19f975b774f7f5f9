export { format } from '../../../core/words/en/format'
