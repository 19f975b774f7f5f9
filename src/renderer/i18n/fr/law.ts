export { law } from '../../../core/words/fr/law'
