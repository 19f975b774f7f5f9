import { fromEpochMs } from '../../core/dates/instant'
import { capacityOf } from '../../core/facility/capacity-of'
import { dueWindows, timeWindows } from '../../core/law/time-windows'
import {
  dueColumns,
  everyoneHeld,
  type RegisterFilter,
  type RegisterSort,
  type Window,
} from '../../core/register/register-filter'
import type { LawBoard, todayQuestions } from '../../core/register/today-questions'
import { ok } from '../../core/result'
import type { HandlersOf } from '../handler'
import { namedRules } from '../law-of-held/named-rules'
import { countRows } from '../store/register-ask'
import { countByLaw } from '../store/register-counts'
import { readPage } from '../store/register-rows'
import { listUnits } from '../store/unit-rows'
import { askAgain, askOf, namedMark, noteLooks, progressOf } from './register'

const longestFirst: RegisterSort = [{ column: 'timeHeld', direction: 'descending' }]
const soonestFirst: RegisterSort = [{ column: 'next', direction: 'ascending' }]
// The longest mark just passed is the newest fact about the longest stay.
const order: Record<Window, RegisterSort> = {
  'passed-24h': longestFirst,
  'due-24h': soonestFirst,
  'due-72h': soonestFirst,
  'due-7d': soonestFirst,
}

export const todayHandlers: HandlersOf<typeof todayQuestions> = {
  'today.board': (context, { asOf, lines }) => {
    const held = askOf(context, asOf)
    const { standings, db } = held
    const rowsOf = (narrowed: Partial<RegisterFilter>, sort: RegisterSort) => {
      const ask = askAgain(context, held, { ...everyoneHeld, ...narrowed })
      const rows = readPage(ask, sort, 0, lines)
      noteLooks(context, rows)
      return { total: rows.length < lines ? rows.length : countRows(ask), rows }
    }
    return ok({
      asOf: standings.asOf,
      held: countRows(held),
      capacity: capacityOf(listUnits(db)),
      marks: standings.ladder.map(namedMark),
      windows: timeWindows.map(({ id, overMs, upToMs }) => ({
        window: id,
        from: fromEpochMs(standings.asOfMs + overMs),
        until: fromEpochMs(standings.asOfMs + upToMs),
        ...rowsOf({ windows: [id] }, order[id]),
      })),
      gaps: rowsOf({ authorities: ['gap', 'expired'] }, [{ column: 'authority', direction: 'ascending' }]),
      withoutOrder: countRows(askAgain(context, held, { ...everyoneHeld, authorities: ['none'] })),
      startUnknown: {
        ...rowsOf({ standings: ['start-unknown'] }, [{ column: 'name', direction: 'ascending' }]),
        clocksEach: standings.ladder.length,
      },
      longest: rowsOf({}, longestFirst).rows,
      progress: progressOf(held),
      law: held.law.asOf === null ? null : lawBoard(held, rowsOf),
    })
  },
}

type RowsOf = (narrowed: Partial<RegisterFilter>, sort: RegisterSort) => LawBoard['over']

const gravestFirst: RegisterSort = [{ column: 'law', direction: 'ascending' }]

/** What the law says of everyone held: each number is a filter of the register. */
function lawBoard(held: ReturnType<typeof askOf>, rowsOf: RowsOf): LawBoard {
  const { law, standings } = held
  const prohibited = rowsOf({ law: ['prohibited'] }, gravestFirst)
  const over = rowsOf({ law: ['limit-passed', 'disputed', 'duty-overdue'] }, gravestFirst)
  const due = dueWindows.map(({ id, upToMs }) => ({
    window: id,
    until: fromEpochMs(standings.asOfMs + upToMs),
    ...rowsOf({ lawMarks: [id] }, [{ column: dueColumns[id], direction: 'ascending' }]),
  }))
  return {
    prohibited,
    over,
    due,
    ...countByLaw(held),
    restrictedRules: new Set(law.parts.flatMap(({ rule, isRestricted }) => (isRestricted ? [rule] : [])))
      .size,
    rules: namedRules(
      law,
      [prohibited, over, ...due].flatMap(({ rows }) => rows),
    ),
  }
}
