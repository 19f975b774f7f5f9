import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

type EmptyStateProps = {
  title: string
  /** Why there is nothing, and what would change it. */
  children?: ReactNode
  action?: ReactNode
  /** What its title is under: nothing (1), the title of the page (2), or that of a panel (3). */
  level?: 1 | 2 | 3
}

/** Nothing to show, said in words, with the next thing to do. */
export function EmptyState({ title, children, action, level = 3 }: EmptyStateProps) {
  const Title = `h${level}` as const
  return (
    <div className={styles.empty}>
      <Title>{title}</Title>
      {children !== undefined && <p>{children}</p>}
      {action}
    </div>
  )
}
