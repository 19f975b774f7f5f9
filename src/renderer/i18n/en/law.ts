export { law } from '../../../core/words/en/law'
