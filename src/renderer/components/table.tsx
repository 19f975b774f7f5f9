import type { ReactNode } from 'react'
import text from '../styles/text.module.css'
import { cx } from './class-names'
import styles from './table.module.css'
import { useOverflow } from './use-overflow'

export type TableColumn<Row> = {
  id: string
  /** The head of the column, also where heads are hidden from the eye. */
  head: string
  cell: (row: Row) => ReactNode
  /** A CSS width, when the table has fixed columns. */
  width?: string
  isNumber?: boolean
}

type TableProps<Row> = {
  /** What the table is, for the ear. */
  label: string
  columns: readonly TableColumn<Row>[]
  rows: readonly Row[]
  rowId: (row: Row) => string
  /** Heads only for the ear: boards of one known shape. */
  isHeadHidden?: boolean
  /** A class for a row: a mark of what comes next. */
  rowClass?: (row: Row) => string | undefined
}

/** In a narrow window a table of fixed columns scrolls before the others lose their words. */
const leastWidth = (columns: readonly { width?: string }[]): string =>
  `calc(${columns.map(({ width = '9rem' }) => width).join(' + ')})`

/** A table small enough to be drawn whole. Many rows belong in `VirtualTable`. */
export function Table<Row>({ label, columns, rows, rowId, isHeadHidden = false, rowClass }: TableProps<Row>) {
  const fixed = columns.some((column) => column.width !== undefined)
  const { box, overflows } = useOverflow()
  return (
    <section ref={box} className={styles.scroll} {...(overflows && { tabIndex: 0, 'aria-label': label })}>
      <table
        aria-label={label}
        className={cx(styles.table, fixed && styles.fixed)}
        style={fixed ? { minWidth: leastWidth(columns) } : undefined}
      >
        {fixed && (
          <colgroup>
            {columns.map((column) => (
              <col key={column.id} style={column.width === undefined ? undefined : { width: column.width }} />
            ))}
          </colgroup>
        )}
        <thead className={cx(isHeadHidden && text.onlyHeard)}>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={cx(column.isNumber === true && styles.number)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowId(row)} className={rowClass?.(row)}>
              {columns.map((column) => (
                <td key={column.id} className={cx(column.isNumber === true && styles.number)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
