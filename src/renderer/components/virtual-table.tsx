import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { whenLocked } from '../when-locked'
import { readListKey } from './list-keys'
import { type RowsAt, useLazyRows } from './use-lazy-rows'
import { useRoomBelow } from './use-room-below'
import { type ColumnLayout, useVirtualColumns, type VirtualColumn } from './virtual-columns'
import styles from './virtual-table.module.css'
import { type Selection, type Sort, VirtualTableHead } from './virtual-table-head'
import { VirtualTableRow } from './virtual-table-row'

type VirtualTableProps<Row extends object> = {
  /** What the table is, for the ear. */
  label: string
  /** The same array as long as the columns are the same. */
  columns: readonly VirtualColumn<Row>[]
  layout?: ColumnLayout
  /** How many rows the list has; `undefined` until the host has said. */
  rowCount: number | undefined
  /** The same function as long as it asks the same question. */
  rowsAt: RowsAt<Row>
  /** Names filter and order: another key is another list. */
  listKey: string
  /** Grows when something changed: the rows are asked for again without going blank. */
  revision: number
  sort?: Sort
  onSort?: (column: string) => void
  selection?: Selection<Row>
  /** Opens a row: `Enter`, or a click beside the links and buttons in it. */
  onOpen: (row: Row) => void
  /** Row height in px: 32, comfortable 40. */
  rowHeight?: 32 | 40
  /** How high the table may be, in px; without it as high as the window has room. */
  maxHeight?: number
  /** Keeps the place of the reader under this name until the program is locked. */
  placeKey?: string
  foot?: ReactNode
  /** Shown instead of rows when there are none. */
  empty?: ReactNode
}

const headHeight = 30

// Until the window was looked at: without a bound every row would be drawn.
const unmeasured = 'calc(100vh - 190px)'
const selectWidth = 36
const noLayout: ColumnLayout = {}
const places = new Map<string, { listKey: string; active: number; top: number }>()

whenLocked(() => places.clear())

const isOwnControl = (target: EventTarget) =>
  target instanceof Element && target.closest('a, button, input, select, textarea, label') !== null

/** A list of any length: only the rows in view exist, whole pages are fetched as they are needed. */
export function VirtualTable<Row extends object>(props: VirtualTableProps<Row>) {
  const {
    label,
    columns,
    layout = noLayout,
    rowCount,
    rowsAt,
    listKey,
    revision,
    sort,
    onSort,
    selection,
  } = props
  const { onOpen, rowHeight = 32, placeKey, foot, empty } = props
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const room = useRoomBelow(box, scroller)
  const remembered = placeKey === undefined ? undefined : places.get(placeKey)
  const place = remembered?.listKey === listKey ? remembered : undefined
  const [active, setActive] = useState(place?.active ?? 0)
  const count = rowCount ?? 0
  const current = Math.min(active, Math.max(0, count - 1))
  const lead = selection === undefined ? 0 : selectWidth
  const { placed, template, width } = useVirtualColumns(columns, layout, lead)

  const rangeExtractor = useCallback(
    (range: Range) => {
      const drawn = defaultRangeExtractor(range)
      // The row that the screen reader is on must exist, wherever the eye has scrolled to.
      return drawn.includes(current) || current >= range.count
        ? drawn
        : [...drawn, current].sort((a, b) => a - b)
    },
    [current],
  )
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    initialOffset: place?.top ?? 0,
    rangeExtractor,
  })
  const items = virtual.getVirtualItems()
  const range = virtual.range
  const rowAt = useLazyRows(rowsAt, listKey, revision, range?.startIndex ?? 0, range?.endIndex ?? 0)

  useEffect(() => {
    // Where nothing else holds the keyboard it moves through the rows at once.
    if (document.activeElement?.contains(scroller.current) === true)
      scroller.current?.focus({ preventScroll: true })
  }, [])

  const newList = useRef(listKey)
  useEffect(() => {
    if (newList.current === listKey) return
    newList.current = listKey
    setActive(0)
    scroller.current?.scrollTo(0, 0)
  }, [listKey])

  useEffect(() => {
    if (placeKey !== undefined)
      places.set(placeKey, { listKey, active: current, top: virtual.scrollOffset ?? 0 })
  })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1)
    const key = readListKey(event, current, count, page)
    if (key === undefined) return
    event.preventDefault()
    if (key.kind === 'move') {
      setActive(key.to)
      virtual.scrollToIndex(key.to, { align: 'auto' })
      return
    }
    const row = rowAt(current)
    if (row === undefined) return
    if (key.kind === 'open') onOpen(row)
    else selection?.onToggle(row, !selection.isSelected(row))
  }

  const onClick = (event: MouseEvent) => {
    const line = event.target instanceof Element ? event.target.closest('[data-index]') : null
    const index = Number(line?.getAttribute('data-index') ?? Number.NaN)
    if (Number.isNaN(index)) return
    setActive(index)
    const row = rowAt(index)
    if (row !== undefined && !isOwnControl(event.target)) onOpen(row)
  }

  const full = selection === undefined ? template : `${selectWidth / 16}rem ${template}`
  const minWidth = `max(100%, ${width / 16}rem)`
  return (
    <div ref={box} className={styles.box}>
      {/* biome-ignore lint/a11y/useSemanticElements: rows are placed freely, which a table element cannot do */}
      <div
        ref={scroller}
        role="grid"
        aria-label={label}
        aria-rowcount={rowCount === undefined ? -1 : rowCount + 1}
        aria-colcount={placed.length + (selection === undefined ? 0 : 1)}
        aria-activedescendant={count > 0 ? `${id}-${current}` : undefined}
        aria-multiselectable={selection !== undefined || undefined}
        tabIndex={0}
        className={styles.scroll}
        style={{ maxHeight: props.maxHeight ?? room ?? unmeasured }}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        <div role="rowgroup" className={styles.heads}>
          <VirtualTableHead
            columns={placed}
            template={full}
            minWidth={minWidth}
            sort={sort}
            onSort={onSort}
            selection={selection}
          />
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize(), minWidth }}>
          {items.map((item) => {
            const row = rowAt(item.index)
            return (
              <VirtualTableRow
                key={item.key}
                id={`${id}-${item.index}`}
                index={item.index}
                top={item.start - headHeight}
                height={rowHeight}
                row={row}
                columns={placed}
                template={full}
                isActive={item.index === current}
                isSelected={
                  selection === undefined ? undefined : row !== undefined && selection.isSelected(row)
                }
                selection={selection}
              />
            )
          })}
        </div>
      </div>
      {rowCount === 0 && empty}
      {foot !== undefined && <div className={styles.foot}>{foot}</div>}
    </div>
  )
}
