import { useCallback, useLayoutEffect, useRef, useState } from 'react'

const pageSize = 100

/** Gives rows by place. An array is at hand; a promise comes later; `null` means that it could not be had. */
export type RowsAt<Row> = (start: number, count: number) => readonly Row[] | Promise<readonly Row[] | null>

type Store<Row> = {
  listKey: string
  revision: number
  have: Map<number, readonly Row[]>
  asked: Set<number>
}

/**
 * Keeps the pages of a long list that were already fetched. A new `listKey` (another filter or order)
 * forgets them all; a new `revision` (something changed) shows them until their successors come. Asks for
 * the rows from `first` to `last`; answers what stands at a place, `undefined` while it is on its way.
 */
export const useLazyRows = <Row>(
  rowsAt: RowsAt<Row>,
  listKey: string,
  revision: number,
  first: number,
  last: number,
) => {
  const store = useRef<Store<Row>>({ listKey, revision, have: new Map(), asked: new Set() })
  const [, setDrawn] = useState(0)
  if (store.current.listKey !== listKey) {
    store.current = { listKey, revision, have: new Map(), asked: new Set() }
  } else if (store.current.revision !== revision) {
    store.current = { listKey, revision, have: store.current.have, asked: new Set() }
  }

  const ask = useCallback(
    (page: number, mine: Store<Row>) => {
      const draw = () => store.current === mine && setDrawn((times) => times + 1)
      const answer = rowsAt(page * pageSize, pageSize)
      if (!(answer instanceof Promise)) {
        mine.have.set(page, answer)
        draw()
        return
      }
      void answer.then((rows) => {
        if (rows === null) mine.asked.delete(page)
        else mine.have.set(page, rows)
        draw()
      })
    },
    [rowsAt],
  )

  const from = Math.floor(first / pageSize)
  const to = Math.floor(Math.max(first, last) / pageSize)
  // Before the picture is drawn, so that rows at hand are in it. A new list or revision asks again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: listKey and revision stand for store.current
  useLayoutEffect(() => {
    const mine = store.current
    for (let page = from; page <= to; page += 1) {
      if (mine.asked.has(page)) continue
      mine.asked.add(page)
      ask(page, mine)
    }
  }, [from, to, ask, listKey, revision])

  return (index: number): Row | undefined =>
    store.current.have.get(Math.floor(index / pageSize))?.[index % pageSize]
}
