import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

type EmptyStateProps = {
  title: string
  /** Why there is nothing, and what would change it. */
  children?: ReactNode
  action?: ReactNode
  /** Whether nothing else stands on the page: its title is then the page's own. */
  isPage?: boolean
}

/** Nothing to show, said in words, with the next thing to do. */
export function EmptyState({ title, children, action, isPage = false }: EmptyStateProps) {
  const Title = isPage ? 'h1' : 'h3'
  return (
    <div className={styles.empty}>
      <Title>{title}</Title>
      {children !== undefined && <p>{children}</p>}
      {action}
    </div>
  )
}
