import { factsNamed } from '../expression'
import type { FactName } from '../fact-name'
import type { ConditionName } from '../facts/condition-name'
import type { MomentName } from '../facts/moment-name'
import type { Prohibition } from '../prohibition'
import type { FactColumns } from '../reading/fact-columns'
import { type PersonReading, yes } from '../reading/person-reading'
import { addName } from './add-name'
import { type Cell, code } from './cell'
import { compileExpression } from './compile-expression'
import { metSince } from './compile-onset'
import { truthAt } from './spans-where'

/** The reason that excuses what a presumption forbids, over columns. */
export type BanExcuse = {
  readonly isThere: (row: number, now: number) => boolean
  /** Whether it was at an earlier moment: a consent that was given after the act does not undo the act. */
  readonly wasThere: (row: number, at: number) => boolean
  /** Names in the cell what would excuse it and is not recorded. */
  readonly nameMissing: (row: number, cell: Cell) => void
  /** Writes that a holding between two moments, in milliseconds, is excused: from its beginning, or only from later. */
  readonly write: (row: number, cell: Cell, from: number, until: number) => void
}

/**
 * Compiles what excuses a prohibition; `null` for an absolute one, which nothing does.
 *
 * @example compileExcuse(absolute prohibition, columns) //=> null
 */
export const compileExcuse = (prohibition: Prohibition, columns: FactColumns): BanExcuse | null => {
  const { unless } = prohibition
  if (unless === null) return null
  const test = compileExpression(unless, columns)
  const names = factsNamed(unless)
  const personIn = (row: number): PersonReading => columns.persons[row] as PersonReading
  return {
    isThere: (row, now) => test.at(row, now) === yes,
    wasThere: (row, at) => truthAt(unless, personIn(row), at) === yes,
    nameMissing: (row, cell) => {
      if (!cell.isFull) return
      const person = personIn(row)
      for (const name of names) if (!isRecorded(name, person)) addName(cell.missing, name)
    },
    write: (row, cell, from, until) => {
      const allowed = Math.min(until, allowedFrom(prohibition, personIn(row), from, cell.now))
      if (!(allowed > from)) {
        cell.state = code.satisfied
        return
      }
      cell.state = code['satisfied-late']
      cell.lateShortest = allowed - from
      cell.lateLongest = allowed - from
    },
  }
}

const isRecorded = (name: FactName, person: PersonReading): boolean =>
  person.conditions.get(name as ConditionName) === yes || person.moments.has(name as MomentName)

/**
 * From when on a prohibition that began at a moment is excused. What allows the holding only from then on does not
 * allow the time before it; a reason that was written down later does.
 *
 * @example allowedFrom(unless a court orders it, person, arrestMs, now) //=> when the order was obtained
 */
export const allowedFrom = (
  { unless, onlyFromThen }: Prohibition,
  person: PersonReading,
  from: number,
  now: number,
): number => (unless === null || !onlyFromThen ? from : metSince(unless, person, now))
