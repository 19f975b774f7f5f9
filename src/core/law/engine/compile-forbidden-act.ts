import type { MomentName } from '../facts/moment-name'
import type { FactColumns } from '../reading/fact-columns'
import type { PersonReading } from '../reading/person-reading'
import type { BanExcuse } from './ban-excuse'
import { type Cell, code } from './cell'

/**
 * Compiles what a prohibition of one act says of somebody for whom it holds since a moment, in milliseconds: breached
 * at the act, unless what excuses it was there by then. An act without its time counts as done at that moment.
 *
 * @example compileForbiddenAct('consulate-informed', null, columns)(0, cell, since) // cell.state === code.breached
 */
export const compileForbiddenAct =
  (act: MomentName, excuse: BanExcuse | null, columns: FactColumns) =>
  (row: number, cell: Cell, since: number): void => {
    const { moments } = columns.persons[row] as PersonReading
    const done = moments.get(act)?.find(({ latest }) => Number.isNaN(latest) || latest >= since)
    if (done === undefined) {
      cell.state = code.satisfied
      return
    }
    const at = Number.isNaN(done.earliest) ? since : done.earliest
    if (excuse?.wasThere(row, at) === true) {
      cell.state = code.satisfied
      return
    }
    cell.state = code.breached
    cell.since = at
    excuse?.nameMissing(row, cell)
  }
