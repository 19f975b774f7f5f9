import { Chip } from '../../components/chip'
import styles from './law.module.css'
import { useVocabulary } from './law-vocabulary'

export type HowSure = 'read' | 'reported' | 'not-confirmed' | 'not-law'

/** The dashed mark of a rule whose source was not read here; nothing for one that was. */
export function SureMark({ howSure }: { howSure: HowSure | null }) {
  const name = useVocabulary()
  if (howSure !== 'reported' && howSure !== 'not-confirmed') return null
  return <span className={styles.dashed}>{name('howSure', howSure)}</span>
}

/** How sure, said in full: read in the source, reported by others, or not confirmed. */
export function SureChip({ howSure }: { howSure: HowSure }) {
  const name = useVocabulary()
  if (howSure === 'read') return <Chip state="met">{name('howSure', howSure)}</Chip>
  return <span className={styles.dashed}>{name('howSure', howSure)}</span>
}
