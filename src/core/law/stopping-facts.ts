import { type Instant, toEpochMs } from '../dates/instant'
import { code, newCell } from './engine/cell'
import type { ProgramLine } from './engine/program'
import { type Evaluator, evaluatorOf } from './evaluator'
import type { FactName } from './fact-name'
import type { Law } from './law'
import type { Localized } from './localized'
import { type CanRead, groupOfFact, howReadable } from './protected-groups'
import type { PersonReading } from './reading/person-reading'
import { rulesOfLaw } from './rules-of-law'

/** A fact that is missing, the rules that wait for it, and the people of whom it is missing. */
export type Stopping = {
  readonly fact: FactName
  readonly clocks: number
  readonly rules: readonly { packId: string; ruleId: string; title: Localized }[]
  /** How many clocks it stops for each person, in the order in which they were given. */
  readonly people: ReadonlyMap<string, number>
}

/** A clock of one person that waits for a fact: which line of the program, and for what. */
export type StoppedClock = { readonly line: number; readonly fact: FactName }

/**
 * The clocks of one person that a missing fact stops; nothing of anyone who is not held. A clock that needs two
 * facts is stopped by each. Rules that the reader may not see, and facts of a group that the reader may not read,
 * are left out: the reading holds nothing of them, so they would be asked for although they may be recorded.
 *
 * @example stoppedClocks(law, () => true)(reading of one without a stop, asOf)[0]?.fact //=> 'physical-stop'
 */
export const stoppedClocks = (
  law: Law,
  canRead: CanRead,
): ((reading: PersonReading, asOf: Instant) => readonly StoppedClock[]) => {
  const evaluator: Evaluator = evaluatorOf(law)
  const { program, columns } = evaluator
  const rules = rulesOfLaw(law)
  const lines = program.lines.flatMap(({ rule }, line) =>
    howReadable(rule.kind, rules.get(rule.id)?.groups ?? [], canRead) === 'restricted' ? [] : [line],
  )
  const isReadable = (fact: FactName): boolean => {
    const group = groupOfFact(fact)
    return group === null || canRead(group)
  }
  return (reading, asOf) => {
    if (reading.state !== 'held' && reading.state !== 'at-large') return []
    columns.fill(reading)
    const cell = newCell(toEpochMs(asOf), true)
    const found: StoppedClock[] = []
    for (const line of lines) {
      program.run(line, 0, cell)
      if (cell.state !== code['cannot-be-computed']) continue
      for (const fact of cell.missing) if (isReadable(fact)) found.push({ line, fact })
    }
    return found
  }
}

/**
 * Which missing facts stop how many clocks for whom, the fact that stops most first.
 *
 * @example stoppingFacts(program.lines, [['p1', [{ line: 0, fact: 'physical-stop' }]]])[0]?.clocks //=> 1
 */
export const stoppingFacts = (
  lines: readonly ProgramLine[],
  stopped: Iterable<readonly [person: string, clocks: readonly StoppedClock[]]>,
): readonly Stopping[] => {
  const found = new Map<FactName, { clocks: number; lines: Set<number>; people: Map<string, number> }>()
  for (const [person, clocks] of stopped)
    for (const { line, fact } of clocks) {
      const known = found.get(fact) ?? { clocks: 0, lines: new Set(), people: new Map() }
      found.set(fact, known)
      known.clocks += 1
      known.lines.add(line)
      known.people.set(person, (known.people.get(person) ?? 0) + 1)
    }
  return [...found]
    .map(([fact, { clocks, lines: waiting, people }]) => ({
      fact,
      clocks,
      rules: rulesAmong(lines, waiting),
      people,
    }))
    .sort((a, b) => b.clocks - a.clocks || (a.fact < b.fact ? -1 : 1))
}

const rulesAmong = (lines: readonly ProgramLine[], among: ReadonlySet<number>): Stopping['rules'] => {
  const rules = new Map<string, Stopping['rules'][number]>()
  for (const line of [...among].sort((a, b) => a - b)) {
    const of = lines[line]
    if (of !== undefined)
      rules.set(of.rule.id, { packId: of.pack.id, ruleId: of.rule.id, title: of.rule.title })
  }
  return [...rules.values()]
}

/**
 * The people for whom it stops most clocks, at most so many; of equals those given first. Ten thousand people are
 * not sorted for the sake of fifty.
 *
 * @example mostStopped(new Map([['a', 1], ['b', 3], ['c', 1]]), 2) //=> [['b', 3], ['a', 1]]
 */
export const mostStopped = (
  people: ReadonlyMap<string, number>,
  atMost: number,
): readonly (readonly [person: string, clocks: number])[] => {
  const byClocks = new Map<number, string[]>()
  for (const [person, clocks] of people) {
    const known = byClocks.get(clocks) ?? []
    byClocks.set(clocks, known)
    if (known.length < atMost) known.push(person)
  }
  return [...byClocks]
    .sort(([a], [b]) => b - a)
    .flatMap(([clocks, list]) => list.map((person) => [person, clocks] as const))
    .slice(0, atMost)
}
