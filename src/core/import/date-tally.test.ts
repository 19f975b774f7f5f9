import { describe, expect, it } from 'vitest'
import { certainOrder, dateTally, leaningOrder, needsOrder } from './date-tally'

const tallyOf = (...cells: string[]) => {
  const counter = dateTally()
  for (const [index, cell] of cells.entries()) counter.add(cell, index + 2)
  return counter.tally()
}

describe('dateTally', () => {
  it('counts what allows only one order and what allows both, with a sample of the user’s own', () => {
    const tally = tallyOf('03/10/2026 07:40', '14/10/2026 23:05', '21/10/2026 16:00')
    expect(tally.only).toEqual({ 'day-first': 2, 'month-first': 0, 'year-first': 0 })
    expect(tally.both).toBe(1)
    expect(tally.sample).toEqual({
      line: 2,
      text: '03/10/2026 07:40',
      readings: [
        { order: 'day-first', on: '2026-10-03' },
        { order: 'month-first', on: '2026-03-10' },
      ],
    })
  })
  it('asks for the order although all evidence leans one way', () => {
    const tally = tallyOf('03/10/2026', '14/10/2026')
    expect(needsOrder(tally)).toBe(true)
    expect(certainOrder(tally)).toBeUndefined()
    expect(leaningOrder(tally)).toBe('day-first')
  })
  it('leans nowhere when every cell allows both', () => {
    expect(leaningOrder(tallyOf('03/10/2026', '01/02/2026'))).toBeUndefined()
  })
  it('asks when cells contradict each other', () => {
    const tally = tallyOf('14/10/2026', '10/14/2026')
    expect(tally.both).toBe(0)
    expect(needsOrder(tally)).toBe(true)
    expect(leaningOrder(tally)).toBeUndefined()
  })
  it('asks nothing where no cell leaves a choice', () => {
    expect(needsOrder(tallyOf('2026-10-03', '2026-01-02'))).toBe(false)
    expect(certainOrder(tallyOf('14/10/2026', '03/03/2026'))).toBe('day-first')
  })
  it('sees that two-digit years allow three orders', () => {
    expect(tallyOf('03/04/05').sample?.readings.map(({ on }) => on)).toEqual([
      '2005-04-03',
      '2005-03-04',
      '2003-04-05',
    ])
  })
  it('shows both readings of a spreadsheet day count', () => {
    expect(tallyOf('46298').serialSample).toEqual({
      line: 2,
      text: '46298',
      from1900: '2026-10-03',
      from1904: '2030-10-04',
    })
  })
})
