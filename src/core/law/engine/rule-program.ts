import type { FactColumns } from '../reading/fact-columns'
import type { Rule } from '../rule'
import { compileRunner, type Runner } from './compile-runner'
import type { CountingEnvironment } from './counters'
import type { FindRule } from './due-of-rule'
import type { SharedColumns } from './sweep/shared-columns'
import { sweepRule } from './sweep/sweep-rule'
import type { Sweep } from './sweep/swept'
import { compileVersion } from './version-program'

/** A rule compiled for columns: each of its clocks by its name. */
export type RuleProgram = {
  readonly rule: Rule
  readonly runnerOf: (line: string) => Runner
  readonly sweepOf: (line: string) => Sweep
}

/**
 * Compiles a rule: the version that counts for each row, whom it concerns, and its clock or prohibition. A rule
 * that starts from the end of another's time finds it by its id.
 *
 * @example compileRule(rule, columns, env, shared, () => null).runnerOf('main')(0, cell)
 */
export const compileRule = (
  rule: Rule,
  columns: FactColumns,
  env: CountingEnvironment,
  shared: SharedColumns,
  find: FindRule,
): RuleProgram => {
  const versions = rule.versions.map((version) => compileVersion(version, rule, columns, env, find))
  return {
    rule,
    runnerOf: (line) => compileRunner(line, rule, versions, columns),
    sweepOf: (line) => sweepRule(line, rule, versions, find, shared),
  }
}
