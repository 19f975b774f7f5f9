export { law } from '../../../core/words/pt/law'
