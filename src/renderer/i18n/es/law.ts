export { law } from '../../../core/words/es/law'
