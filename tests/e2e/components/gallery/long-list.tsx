import { useCallback, useMemo, useState } from 'react'
import { Chip } from '../../../../src/renderer/components/chip'
import type { VirtualColumn } from '../../../../src/renderer/components/virtual-columns'
import { VirtualTable } from '../../../../src/renderer/components/virtual-table'

type Line = { id: number; name: string }

const count = 10_000
const line = (id: number): Line => ({ id, name: `Person ${id}` })

/** Ten thousand rows, fetched by page after a short wait, as from a host. */
export function LongList() {
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const [opened, setOpened] = useState('')
  const [direction, setDirection] = useState<'up' | 'down'>('up')
  const columns = useMemo<readonly VirtualColumn<Line>[]>(
    () => [
      {
        id: 'name',
        head: 'Person',
        size: 180,
        grows: true,
        isSortable: true,
        cell: (row) => (
          <a href={`#/person/${row.id}`} tabIndex={-1}>
            {row.name}
          </a>
        ),
      },
      { id: 'number', head: 'No.', size: 60, cell: (row) => row.id },
      { id: 'age', head: 'Age', size: 60, cell: () => '31' },
      { id: 'nationality', head: 'Nationality', size: 110, cell: () => 'Afghanistan' },
      { id: 'unit', head: 'Unit', size: 60, cell: () => 'B-07' },
      { id: 'held', head: 'Time held', size: 100, isNumber: true, cell: () => '19 d 04 h' },
      { id: 'limit', head: 'First limit that bites', size: 220, cell: () => <Chip state="over" /> },
      { id: 'left', head: 'Left or over', size: 130, isNumber: true, cell: () => '17 d 16 h over' },
      { id: 'authority', head: 'Authority', size: 140, cell: () => 'to 15 Dec 24:00' },
      { id: 'flags', head: 'Flags', size: 120, cell: () => <Chip state="running" /> },
    ],
    [],
  )
  const rowsAt = useCallback(
    async (start: number, wanted: number) => {
      await new Promise((done) => setTimeout(done, 20))
      return Array.from({ length: Math.min(wanted, count - start) }, (_, index) =>
        line(direction === 'up' ? start + index : count - 1 - start - index),
      )
    },
    [direction],
  )
  return (
    <>
      <p id="opened">{opened}</p>
      <VirtualTable
        label="Register"
        columns={columns}
        layout={{ frozen: ['name'] }}
        rowCount={count}
        rowsAt={rowsAt}
        listKey={direction}
        revision={0}
        sort={{ column: 'name', direction }}
        onSort={() => setDirection(direction === 'up' ? 'down' : 'up')}
        onOpen={(row) => setOpened(row.name)}
        selection={{
          isSelected: (row) => chosen.has(row.id),
          onToggle: (row, isSelected) => {
            const next = new Set(chosen)
            if (isSelected) next.add(row.id)
            else next.delete(row.id)
            setChosen(next)
          },
          all: chosen.size === 0 ? 'none' : 'some',
          onToggleAll: () => setChosen(new Set()),
        }}
        foot={<span>{chosen.size} selected of 10,000</span>}
      />
    </>
  )
}
