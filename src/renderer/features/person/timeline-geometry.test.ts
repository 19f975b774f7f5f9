import { describe, expect, it } from 'vitest'
import { rowsOf } from './timeline-geometry'

describe('the rows of the timeline', () => {
  it('lie one under the other, with room for the words of gaps', () => {
    const rows = rowsOf(1, { reviews: true, case: true, marks: true })
    const order = [rows.past, rows.places, rows.authority, rows.events, rows.reviews, rows.case, rows.marks]
    expect(order).toEqual([...order].sort((a, b) => (a ?? 0) - (b ?? 0)))
    expect(rows.events).toBeGreaterThan(rowsOf(0, { reviews: true, case: true, marks: true }).events)
    expect(rows.bottom).toBeGreaterThan(rows.marks ?? Number.POSITIVE_INFINITY)
  })

  it('leave out what there is nothing of, and the room for it', () => {
    const rows = rowsOf(0, { reviews: false, case: false, marks: false })
    expect([rows.reviews, rows.case, rows.marks]).toEqual([null, null, null])
    expect(rows.bottom).toBeLessThan(rowsOf(0, { reviews: false, case: false, marks: true }).bottom)
    expect(rows.bottom).toBeGreaterThan(rows.events)
  })
})
