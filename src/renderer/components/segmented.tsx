import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { cx } from './class-names'
import styles from './segmented.module.css'

type Segment<Id extends string> = { id: Id; words: string; count?: string; isDisabled?: boolean }

type SegmentedProps<Id extends string> = {
  label: string
  /** `undefined`: none chosen yet. */
  value: Id | undefined
  onChange: (value: Id) => void
  segments: readonly Segment<Id>[]
}

/** A few views or answers side by side, one of which is in force. */
export function Segmented<Id extends string>({ label, value, onChange, segments }: SegmentedProps<Id>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={value === undefined ? [] : [value]}
      onSelectionChange={(keys) => {
        const chosen = segments.find((segment) => keys.has(segment.id))
        if (chosen !== undefined && chosen.id !== value) onChange(chosen.id)
      }}
      className={cx(styles.group)}
    >
      {segments.map((segment) => (
        <ToggleButton
          key={segment.id}
          id={segment.id}
          isDisabled={segment.isDisabled ?? false}
          className={cx(styles.one)}
        >
          {segment.words}
          {segment.count !== undefined && <span className={styles.count}>{segment.count}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
