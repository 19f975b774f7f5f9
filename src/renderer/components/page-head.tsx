import { type ReactNode, useEffect } from 'react'
import styles from './page-head.module.css'

type PageHeadProps = {
  title: string
  sub?: ReactNode
  /** Between the words and the buttons: saved filters, the next limit. */
  children?: ReactNode
  /** Buttons at the end; the one primary is last. */
  actions?: ReactNode
}

/** The head of a page: its name, what it shows, and what can be done. Also names the window. */
export function PageHead({ title, sub, children, actions }: PageHeadProps) {
  useEffect(() => {
    document.title = `${title} - Habeas`
  }, [title])
  return (
    <div className={styles.head}>
      <h1>{title}</h1>
      {sub !== undefined && <span className={styles.sub}>{sub}</span>}
      {children}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
