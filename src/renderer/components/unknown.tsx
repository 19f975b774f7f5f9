import { useText } from '../i18n/text'
import styles from './chip.module.css'
import { StateIcon } from './state-icon'

/** What is not known, said so: dashed, with a question mark and what is needed. Never an empty cell. */
export function Unknown({ needs }: { needs?: string | undefined }) {
  const { t } = useText()
  return (
    <span className={styles.dashed}>
      <StateIcon shape="cannot-be-computed" small />
      {needs === undefined ? t('state.unknown') : t('state.needs', { what: needs })}
    </span>
  )
}
