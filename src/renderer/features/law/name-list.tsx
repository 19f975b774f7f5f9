import styles from './law.module.css'
import { type NameList as List, useVocabulary } from './law-vocabulary'

/** Names of the law: one alone, several as a list. */
export function NameList({ list, names }: { list: List; names: readonly string[] }) {
  const name = useVocabulary()
  const [only] = names
  if (names.length === 1 && only !== undefined) return <div>{name(list, only)}</div>
  return (
    <ul className={styles.parts}>
      {names.map((one) => (
        <li key={one}>{name(list, one)}</li>
      ))}
    </ul>
  )
}
