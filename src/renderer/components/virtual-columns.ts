import {
  type ColumnDef,
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { type ReactNode, useMemo } from 'react'

export type VirtualColumn<Row> = {
  id: string
  head: string
  cell: (row: Row) => ReactNode
  /** Width in px at the text size of 100 %; it grows with the reader's. */
  size: number
  /** Takes what is left of the width. */
  grows?: boolean
  isNumber?: boolean
  isSortable?: boolean
}

/** What a reader arranged: kept for each user by the screen. */
export type ColumnLayout = {
  order?: readonly string[]
  hidden?: readonly string[]
  /** Columns that stay in view when the table scrolls sideways, from the left. */
  frozen?: readonly string[]
}

export type PlacedColumn<Row> = VirtualColumn<Row> & {
  /** Where it sticks, in px; `undefined` when it scrolls. */
  frozenAt: number | undefined
}

const features = tableFeatures({
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
})

// Rows are fetched by page and drawn by the virtualiser; the table model arranges columns only.
const noRows: never[] = []

const widthOf = (column: { size: number }) => `${column.size / 16}rem`

/** A frozen column has a fixed width, because the next one sticks where it ends; only the last may grow. */
const templateOf = <Row>(placed: readonly PlacedColumn<Row>[]): string =>
  placed
    .map((column, place) =>
      column.grows === true && (column.frozenAt === undefined || placed[place + 1]?.frozenAt === undefined)
        ? `minmax(${widthOf(column)}, ${column.size}fr)`
        : widthOf(column),
    )
    .join(' ')

/** The visible columns in the reader's order, the frozen ones first, `lead` px after the edge. */
export const useVirtualColumns = <Row extends object>(
  columns: readonly VirtualColumn<Row>[],
  layout: ColumnLayout,
  lead: number,
): { placed: readonly PlacedColumn<Row>[]; template: string; width: number } => {
  const definitions = useMemo(
    () => columns.map(({ id, size }): ColumnDef<typeof features, Row> => ({ id, size })),
    [columns],
  )
  const state = useMemo(
    () => ({
      columnOrder: [...(layout.order ?? [])],
      columnVisibility: Object.fromEntries((layout.hidden ?? []).map((id) => [id, false])),
      columnPinning: { start: [...(layout.frozen ?? [])], end: [] },
    }),
    [layout],
  )
  const table = useTable({ features, columns: definitions, data: noRows as Row[], state })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the table changes exactly with definitions and state
  return useMemo(() => {
    const placed = [
      ...table.getPinnedVisibleLeafColumns('start'),
      ...table.getPinnedVisibleLeafColumns('center'),
    ].flatMap((column): PlacedColumn<Row>[] => {
      const own = columns.find((one) => one.id === column.id)
      if (own === undefined) return []
      const frozenAt = column.getIsPinned() === 'start' ? lead + column.getStart('start') : undefined
      return [{ ...own, frozenAt }]
    })
    return {
      placed,
      template: templateOf(placed),
      width: lead + placed.reduce((sum, { size }) => sum + size, 0),
    }
  }, [definitions, state, columns, lead])
}
