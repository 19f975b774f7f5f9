import type { ReactNode } from 'react'
import { BrandMark } from '../components/state-icon'
import styles from './frame.module.css'

/** A page with nothing around it: what the program says when there is nothing to work with. */
export function PlainPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className={styles.middle}>
      <div className={styles.plainPage}>
        <BrandMark className={styles.mark} />
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  )
}
