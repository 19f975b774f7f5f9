import type { ReactNode } from 'react'
import { useText } from '../i18n/text'
import styles from './chip.module.css'
import { cx } from './class-names'
import { StateIcon, type StateShape } from './state-icon'

/** A state as a word, a shape and then a colour. `gap` takes its hours as children: "Gap 12 h 40 min". */
export type ChipState = Exclude<StateShape, 'info'> | 'overdue'

type ChipProps = {
  state: ChipState
  /** Other words for the same state, already in the reader's language. */
  children?: ReactNode
}

const shapeOf = (state: ChipState): StateShape => (state === 'overdue' ? 'over' : state)

/** The chip of a state: `<Chip state="due-soon" />` or `<Chip state="met">Fits</Chip>`. */
export function Chip({ state, children }: ChipProps) {
  const { t } = useText()
  const shape = shapeOf(state)
  return (
    <span className={cx(styles.chip, styles[shape])}>
      <StateIcon shape={shape} small />
      {children ?? (state === 'gap' ? null : t(`state.${state}`))}
    </span>
  )
}

/** An authority gap, always with its length in words: `<GapChip length={f.elapsed(ms)} />`. */
export function GapChip({ length }: { length: string }) {
  const { t } = useText()
  return <Chip state="gap">{t('state.gap', { length })}</Chip>
}
