import type { ReactNode } from 'react'
import { cx } from './class-names'
import styles from './notice.module.css'
import { StateIcon, type StateShape } from './state-icon'

type NoticeProps = {
  tone: 'over' | 'due' | 'info' | 'met'
  /** One small button. */
  action?: ReactNode
  /** Interrupts the ear: only for what went wrong with what the reader just did. */
  isAlert?: boolean
  children: ReactNode
}

const shapes: Record<NoticeProps['tone'], StateShape> = {
  over: 'over',
  due: 'due-soon',
  info: 'info',
  met: 'met',
}

/** A message in the page. A screen reader hears it when it appears. */
export function Notice({ tone, action, isAlert = false, children }: NoticeProps) {
  return (
    <div role={isAlert ? 'alert' : 'status'} className={cx(styles.notice, styles[tone])}>
      <span className={styles.icon}>
        <StateIcon shape={shapes[tone]} />
      </span>
      <div>{children}</div>
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  )
}
