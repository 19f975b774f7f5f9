import type { ReactNode } from 'react'
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components'
import { cx } from './class-names'
import styles from './overlay.module.css'

export type MenuEntry =
  | 'line'
  | {
      id: string
      words: string
      icon?: ReactNode
      /** Small words at the end: a key, a count. */
      aside?: ReactNode
      isDisabled?: boolean
      isDanger?: boolean
    }

type MenuProps = {
  /** The button that opens it: `Button` or `IconButton`'s inner Aria button. */
  trigger: ReactNode
  label: string
  entries: readonly MenuEntry[]
  onChoose: (id: string) => void
  /** The entry that is in force, for a menu that chooses one of several. */
  chosen?: string | undefined
}

/** A button with a list of actions, or of choices when `chosen` is given. */
export function Menu({ trigger, label, entries, onChoose, chosen }: MenuProps) {
  const selection = chosen === undefined ? {} : { selectionMode: 'single' as const, selectedKeys: [chosen] }
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={cx(styles.popover)} offset={4}>
        <AriaMenu
          aria-label={label}
          className={cx(styles.list)}
          onAction={(id) => onChoose(String(id))}
          {...selection}
        >
          {entries.map((entry, index) =>
            entry === 'line' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of a fixed menu have no name
              <Separator key={`line-${index}`} className={cx(styles.separator)} />
            ) : (
              <AriaMenuItem
                key={entry.id}
                id={entry.id}
                textValue={entry.words}
                isDisabled={entry.isDisabled ?? false}
                className={cx(styles.item)}
                {...(entry.isDanger === true && { 'data-danger': true })}
              >
                {entry.icon}
                {entry.words}
                {entry.aside !== undefined && <span className={styles.aside}>{entry.aside}</span>}
              </AriaMenuItem>
            ),
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
