import { memo } from 'react'
import { useText } from '../i18n/text'
import { cx } from './class-names'
import type { PlacedColumn } from './virtual-columns'
import styles from './virtual-table.module.css'
import type { Selection } from './virtual-table-head'

type RowProps<Row> = {
  id: string
  index: number
  top: number
  height: number
  /** `undefined` while it is on its way. */
  row: Row | undefined
  columns: readonly PlacedColumn<Row>[]
  template: string
  isActive: boolean
  isSelected: boolean | undefined
  selection: Selection<Row> | undefined
}

function VirtualRow<Row>(props: RowProps<Row>) {
  const { t } = useText()
  const { id, index, top, height, row, columns, template, isActive, isSelected, selection } = props
  return (
    // biome-ignore-start lint/a11y/useSemanticElements: rows are placed freely, which a table element cannot do
    // biome-ignore-start lint/a11y/useFocusableInteractive: the grid holds the focus and names the row
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      aria-busy={row === undefined || undefined}
      data-index={index}
      className={cx(styles.row, styles.line, height === 40 && styles.comfortable, isActive && styles.active)}
      style={{ height, gridTemplateColumns: template, transform: `translateY(${top}px)` }}
    >
      {selection !== undefined && (
        <div role="gridcell" className={styles.select}>
          <input
            type="checkbox"
            tabIndex={-1}
            className={styles.tick}
            aria-label={t('part.selectRow')}
            checked={isSelected === true}
            disabled={row === undefined}
            onChange={(event) => row !== undefined && selection.onToggle(row, event.target.checked)}
          />
        </div>
      )}
      {columns.map((column) => (
        <div
          key={column.id}
          role="gridcell"
          className={cx(
            styles.cell,
            column.isNumber === true && styles.number,
            column.frozenAt !== undefined && styles.frozen,
          )}
          style={{ insetInlineStart: column.frozenAt }}
        >
          {row === undefined ? <span className={styles.waiting} /> : column.cell(row)}
        </div>
      ))}
    </div>
    // biome-ignore-end lint/a11y/useFocusableInteractive: as above
    // biome-ignore-end lint/a11y/useSemanticElements: as above
  )
}

// A scroll draws only the rows that come into view.
export const VirtualTableRow = memo(VirtualRow) as typeof VirtualRow
