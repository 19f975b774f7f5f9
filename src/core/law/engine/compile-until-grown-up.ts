import type { Concern } from '../concerns'
import type { Prohibition } from '../prohibition'
import { type FactColumns, oneRow } from '../reading/fact-columns'
import { type PersonReading, yes } from '../reading/person-reading'
import { type Cell, code } from './cell'
import { compileConcerns, concernsThem } from './compile-concerns'
import type { LineProgram } from './compile-line'
import { started } from './start-reader'

/**
 * What a prohibition on holding children says of someone held as a child who has turned 18 in custody:
 * the breach has ended, and it is not undone by the birthday. `null` where it does not forbid holding.
 */
export const compileUntilGrownUp = (
  prohibition: Prohibition,
  concerns: readonly Concern[],
  clock: LineProgram,
  columns: FactColumns,
): ((row: number, cell: Cell) => void) | null => {
  if (prohibition.forbids !== 'holding' || prohibition.strength !== 'absolute') return null
  const turned = columns.moment('turned-18')
  const stop = columns.moment('physical-stop')
  // Few turn 18 in custody: the conditions are compiled once someone has.
  let concernsChild: ((person: PersonReading, now: number) => boolean) | null = null
  const compileForChild = () => {
    const child = oneRow()
    const gate = compileConcerns(concerns, child)
    return (person: PersonReading, now: number): boolean => {
      child.fill(asChild(person))
      return gate?.at(0, now) === concernsThem
    }
  }

  return (row, cell) => {
    const at = turned.firstEarliest[row] as number
    if (turned.count[row] === 0 || !(at > (stop.firstEarliest[row] as number))) return
    concernsChild ??= compileForChild()
    if (!concernsChild(columns.persons[row] as PersonReading, cell.now)) return
    if (clock.start.read(row, cell, false) !== started) return
    const since = Math.max(cell.startEarliest, stop.firstEarliest[row] as number)
    if (!(since < at)) return
    cell.state = code['satisfied-late']
    cell.lateShortest = at - since
    cell.lateLongest = at - since
    cell.dueEarliest = since
    cell.dueLatest = since
    cell.metEarliest = at
    cell.metLatest = at
  }
}

// The person with the conditions as they were until the birthday. Every ban on holding children asks for the same.
const asChild = (person: PersonReading): PersonReading => {
  const known = children.get(person)
  if (known !== undefined) return known
  const conditions = new Map(person.conditions).set('child', yes)
  if ((person.recorded.get('unaccompanied-child')?.yes.length ?? 0) > 0)
    conditions.set('unaccompanied-child', yes)
  const made = { ...person, conditions }
  children.set(person, made)
  return made
}

const children = new WeakMap<PersonReading, PersonReading>()
