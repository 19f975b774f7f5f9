import type { Pack } from '../pack'
import type { FactColumns } from '../reading/fact-columns'
import type { Rule } from '../rule'
import type { Cell } from './cell'
import type { Chosen, Runner } from './compile-runner'
import type { CountingEnvironment } from './counters'
import { compileRule, type RuleProgram } from './rule-program'
import { sharedColumns } from './sweep/shared-columns'
import type { Sweep } from './sweep/swept'

/** One clock of one rule, as it stands in a matrix. */
export type ProgramLine = {
  readonly pack: Pack
  readonly rule: Rule
  readonly line: string
  readonly index: number
}

/** Packs compiled for a set of columns. */
export type Program = {
  readonly lines: readonly ProgramLine[]
  /** Fills the cell with the finding of one line for one row. */
  readonly run: (line: number, row: number, cell: Cell, chosen?: Chosen) => void
  /** The same for one line and many rows. */
  readonly runnerOf: (line: number) => (row: number, cell: Cell) => void
  /** The fast way over all rows of a line. */
  readonly sweepOf: (line: number) => Sweep
}

/**
 * Compiles packs for columns, once for all rows. The lines stand in the order of the packs and their
 * rules; a rule has as many as its richest version.
 *
 * @example compileProgram([mexico], columns, env).lines.length //=> 14
 */
export const compileProgram = (
  packs: readonly Pack[],
  columns: FactColumns,
  env: CountingEnvironment,
): Program => {
  const rules = new Map<string, RuleProgram>()
  const lines: ProgramLine[] = []
  const runners: Runner[] = []
  const sweeps: (() => Sweep)[] = []
  const made: Sweep[] = []
  const shared = sharedColumns(columns, env)
  for (const pack of packs)
    for (const rule of pack.rules) {
      const program = compileRule(rule, columns, env, shared, (id) => rules.get(id) ?? null)
      if (!rules.has(rule.id)) rules.set(rule.id, program)
      for (const [index, line] of lineNames(rule).entries()) {
        lines.push({ pack, rule, line, index })
        runners.push(program.runnerOf(line))
        sweeps.push(() => program.sweepOf(line))
      }
    }
  return {
    lines,
    run: (line, row, cell, chosen) => (runners[line] as Runner)(row, cell, chosen),
    runnerOf: (line) => runners[line] as Runner,
    sweepOf: (line) => {
      made[line] ??= (sweeps[line] as () => Sweep)()
      return made[line]
    },
  }
}

/** The names of a rule's clocks over all its versions, the main one first. */
const lineNames = (rule: Rule): readonly string[] => [
  ...new Set(rule.versions.flatMap(({ lines }) => lines.map(({ line }) => line))),
]
