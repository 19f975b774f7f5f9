import type { ReactNode } from 'react'
import styles from './law.module.css'

/** What is said of something, name by name. */
export function FactsList({ children }: { children: ReactNode }) {
  return <dl className={styles.facts}>{children}</dl>
}

/** One name and what is said under it. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
