import { cx } from './class-names'
import styles from './tabs.module.css'

export type Tab = {
  id: string
  words: string
  /** The address of the tab: each has one, so that back and reload work. */
  href: string
  count?: string
  /** What is counted, for whoever asks the number. */
  countWords?: string
  /** The count tells of something past a limit. */
  isOver?: boolean
}

/** The parts of one thing, each with its own address. */
export function Tabs({ label, tabs, current }: { label: string; tabs: readonly Tab[]; current: string }) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      {tabs.map((tab) => (
        <a
          key={tab.id}
          href={tab.href}
          className={styles.tab}
          aria-current={tab.id === current ? 'page' : undefined}
        >
          {tab.words}
          {tab.count !== undefined && (
            <span className={cx(styles.count, tab.isOver === true && styles.over)} title={tab.countWords}>
              {tab.count}
            </span>
          )}
        </a>
      ))}
    </nav>
  )
}
