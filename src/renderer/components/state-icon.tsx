import type { ReactNode } from 'react'
import { cx } from './class-names'
import styles from './icon.module.css'

/** The shapes of states. Each differs from the others without its colour, also in print. */
export type StateShape =
  | 'prohibited'
  | 'over'
  | 'due-soon'
  | 'running'
  | 'met'
  | 'met-late'
  | 'disputed'
  | 'cannot-be-computed'
  | 'not-applicable'
  | 'gap'
  | 'info'

const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.5,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const
const ring = <circle cx="8" cy="8" r="6.25" {...line} />

// Holes are cut out (evenodd), so a shape needs not know the ground it stands on.
const shapes: Record<Exclude<StateShape, 'gap'>, ReactNode> = {
  prohibited: (
    <path
      fill="currentColor"
      fillRule="evenodd"
      d="M5 1h6l4 4v6l-4 4H5l-4-4V5zM4.5 7a.5.5 0 0 0-.5.5v1a.5.5 0 0 0 .5.5h7a.5.5 0 0 0 .5-.5v-1a.5.5 0 0 0-.5-.5z"
    />
  ),
  over: (
    <path
      fill="currentColor"
      fillRule="evenodd"
      d="M8 1.3 15.5 14.7H.5zM7.2 6a.8.8 0 0 1 1.6 0v4a.8.8 0 0 1-1.6 0zM8 11.4a.95.95 0 1 0 0 1.9.95.95 0 0 0 0-1.9z"
    />
  ),
  'due-soon': (
    <>
      {ring}
      <path d="M8 4.5V8l2.4 1.5" {...line} />
    </>
  ),
  running: (
    <>
      {ring}
      <path d="M8 8V3.6A4.4 4.4 0 0 1 12.4 8z" fill="currentColor" />
    </>
  ),
  met: (
    <>
      {ring}
      <path d="m5.2 8.2 2 2 3.7-4.2" {...line} />
    </>
  ),
  'met-late': (
    <>
      <rect x="1.75" y="1.75" width="12.5" height="12.5" rx="2" {...line} />
      <path d="m5 8.3 2.1 2 3.8-4.4" {...line} />
    </>
  ),
  disputed: (
    <>
      {ring}
      <path d="M8 1.75a6.25 6.25 0 0 0 0 12.5z" fill="currentColor" />
    </>
  ),
  'cannot-be-computed': (
    <>
      <circle cx="8" cy="8" r="6.25" {...line} strokeDasharray="2.4 2.4" />
      <path d="M6.3 6.3a1.75 1.75 0 1 1 2.5 1.7c-.6.3-.8.6-.8 1.2" {...line} />
      <circle cx="8" cy="11.3" r=".9" fill="currentColor" />
    </>
  ),
  'not-applicable': <path d="M4 8h8" {...line} />,
  info: (
    <>
      {ring}
      <path d="M8 7.4v3.4" {...line} />
      <circle cx="8" cy="5.1" r=".9" fill="currentColor" />
    </>
  ),
}

/** The shape of a state, beside its word; never alone. */
export function StateIcon({ shape, small = false }: { shape: StateShape; small?: boolean }) {
  if (shape === 'gap') return <span aria-hidden="true" className={cx(styles.hatch, small && styles.small)} />
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className={cx(styles.icon, small && styles.small)}>
      {shapes[shape]}
    </svg>
  )
}

/** The mark of the program. */
export function BrandMark({ className }: { className?: string | undefined }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className={cx(styles.icon, className)}>
      <path d="M2.5 2v12M13.5 2v12M2.5 8h4.2M9.3 8h4.2" {...line} strokeWidth={2} />
    </svg>
  )
}
