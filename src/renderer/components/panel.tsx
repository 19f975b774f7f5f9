import { type ReactNode, useId } from 'react'
import { cx } from './class-names'
import styles from './panel.module.css'

type PanelProps = {
  title: string
  id?: string
  icon?: ReactNode
  /** How many stand in it, already written by the reader's rules. */
  count?: string
  /** The signal of icon and count. */
  tone?: 'over' | 'due' | 'info'
  /** A few quiet words after the title. */
  sub?: ReactNode
  /** At the end of the head: a link to the rows behind, or small buttons. */
  action?: ReactNode
  /** Space around what is inside; tables and lists go without. */
  padded?: boolean
  /** The border of a panel that must be seen first, or that waits for an answer. */
  border?: 'alarm' | 'attention'
  foot?: ReactNode
  children: ReactNode
}

/** A part of a page with a heading of its own. */
export function Panel(props: PanelProps) {
  const { title, id, icon, count, tone, sub, action, padded = false, border, foot, children } = props
  const heading = useId()
  const colour = tone === undefined ? undefined : styles[tone]
  return (
    <section id={id} aria-labelledby={heading} className={cx(styles.panel, border && styles[border])}>
      <header className={styles.head}>
        {icon !== undefined && <span className={colour}>{icon}</span>}
        <h2 id={heading}>{title}</h2>
        {count !== undefined && <span className={cx(styles.count, colour)}>{count}</span>}
        {sub !== undefined && <span className={styles.sub}>{sub}</span>}
        {action !== undefined && <span className={styles.action}>{action}</span>}
      </header>
      {padded ? <div className={styles.padded}>{children}</div> : children}
      {foot !== undefined && <footer className={styles.foot}>{foot}</footer>}
    </section>
  )
}
