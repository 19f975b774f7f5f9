import styles from './key-hint.module.css'

/** A key as it stands on the keyboard. */
export function KeyHint({ keys }: { keys: string }) {
  return <kbd className={styles.key}>{keys}</kbd>
}
