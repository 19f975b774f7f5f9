import { ArrowDown, ArrowUp } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useText } from '../i18n/text'
import { cx } from './class-names'
import type { PlacedColumn } from './virtual-columns'
import styles from './virtual-table.module.css'

export type Sort = { column: string; direction: 'up' | 'down' }

/** Which rows are chosen. `all` speaks of every row of the filter, not of those in view. */
export type Selection<Row> = {
  isSelected: (row: Row) => boolean
  onToggle: (row: Row, isSelected: boolean) => void
  all: 'none' | 'some' | 'all'
  onToggleAll: (isSelected: boolean) => void
}

type HeadProps<Row> = {
  columns: readonly PlacedColumn<Row>[]
  template: string
  minWidth: string
  sort: Sort | undefined
  onSort: ((column: string) => void) | undefined
  selection: Selection<Row> | undefined
}

function SelectAll<Row>({ selection }: { selection: Selection<Row> }) {
  const { t } = useText()
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = selection.all === 'some'
  }, [selection.all])
  return (
    <input
      ref={box}
      type="checkbox"
      className={styles.tick}
      aria-label={t('part.selectAll')}
      checked={selection.all === 'all'}
      onChange={(event) => selection.onToggleAll(event.target.checked)}
    />
  )
}

const ariaSort = (sort: Sort | undefined, column: string) =>
  sort?.column !== column ? undefined : sort.direction === 'up' ? 'ascending' : 'descending'

/** The heads of the columns; they stay in view. */
export function VirtualTableHead<Row>({
  columns,
  template,
  minWidth,
  sort,
  onSort,
  selection,
}: HeadProps<Row>) {
  return (
    // biome-ignore-start lint/a11y/useSemanticElements: rows are placed freely, which a table element cannot do
    // biome-ignore-start lint/a11y/useFocusableInteractive: the grid holds the focus and names the row
    <div
      role="row"
      aria-rowindex={1}
      className={cx(styles.row, styles.head)}
      style={{ gridTemplateColumns: template, minWidth }}
    >
      {selection !== undefined && (
        <div role="columnheader" className={styles.select}>
          <SelectAll selection={selection} />
        </div>
      )}
      {columns.map((column) => {
        const direction = ariaSort(sort, column.id)
        return (
          <div
            key={column.id}
            role="columnheader"
            aria-sort={direction}
            className={cx(
              styles.cell,
              column.isNumber === true && styles.number,
              column.frozenAt !== undefined && styles.frozen,
            )}
            style={{ insetInlineStart: column.frozenAt }}
          >
            {column.isSortable === true && onSort !== undefined ? (
              <button type="button" className={styles.sort} onClick={() => onSort(column.id)}>
                {column.head}
                {direction === 'ascending' && <ArrowUp aria-hidden="true" />}
                {direction === 'descending' && <ArrowDown aria-hidden="true" />}
              </button>
            ) : (
              column.head
            )}
          </div>
        )
      })}
    </div>
    // biome-ignore-end lint/a11y/useFocusableInteractive: as above
    // biome-ignore-end lint/a11y/useSemanticElements: as above
  )
}
