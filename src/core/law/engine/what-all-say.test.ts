import { describe, expect, it } from 'vitest'
import { type Cell, code, newCell } from './cell'
import { whatAllSay } from './what-all-say'

const said = (state: keyof typeof code, change: Partial<Cell> = {}): Cell => ({
  ...newCell(100, true),
  state: code[state],
  ...change,
})
const due = (at: number) => ({ dueEarliest: at, dueLatest: at })
const told = (...cells: readonly Cell[]) => {
  const into = newCell(100, true)
  return whatAllSay(cells, into) ? into : null
}

describe('versions of which any may count', () => {
  it('are told where they agree in state and dates', () => {
    expect(told(said('overdue', due(5)), said('overdue', due(5)))).toMatchObject({
      state: code.overdue,
      ...due(5),
    })
  })

  it('are not told where one date or the state differs', () => {
    expect(told(said('overdue', due(5)), said('overdue', due(6)))).toBeNull()
    expect(told(said('overdue', due(5)), said('overdue', { dueEarliest: 5, dueLatest: 6 }))).toBeNull()
    expect(told(said('overdue', due(5)), said('running', due(5)))).toBeNull()
    expect(told(said('running', due(105)), said('not-applicable'))).toBeNull()
    expect(told(said('breached', { since: 5 }), said('breached', { since: 6 }))).toBeNull()
    const late = (ms: number) => said('satisfied-late', { ...due(5), lateShortest: ms })
    expect(told(late(1), late(2))).toBeNull()
  })

  it('are not told where they miss different facts', () => {
    const missing = (name: 'handover' | 'arrival') => said('cannot-be-computed', { missing: [name] })
    expect(told(missing('handover'), missing('arrival'))).toBeNull()
    expect(told(missing('handover'), missing('handover'))?.missing).toEqual(['handover'])
  })

  it('concern nobody whom none of them concerns', () => {
    expect(told(said('not-applicable'), said('not-applicable'))?.state).toBe(code['not-applicable'])
  })

  it('are a printed term where that is all that any of them is, without dates where those differ', () => {
    expect(told(said('printed-term', due(5)), said('printed-term', due(5)))).toMatchObject(due(5))
    const differing = told(said('not-applicable'), said('printed-term', due(5)))
    expect(differing?.state).toBe(code['printed-term'])
    expect(differing?.dueEarliest).toBeNaN()
  })

  it('say nothing where there are none', () => {
    expect(told()).toBeNull()
  })
})
