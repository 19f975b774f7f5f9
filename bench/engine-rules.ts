import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine'
import { concerns } from '../src/core/law/concerns'
import { countingEnvironment } from '../src/core/law/counting-environment'
import { code, newCell } from '../src/core/law/engine/cell'
import { compileProgram } from '../src/core/law/engine/program'
import type { AgeLimit, Expression } from '../src/core/law/expression'
import { conditionNames } from '../src/core/law/facts/condition-name'
import { momentNames } from '../src/core/law/facts/moment-name'
import type { Law } from '../src/core/law/law'
import type { FactColumns } from '../src/core/law/reading/fact-columns'
import { no, yes } from '../src/core/law/reading/person-reading'
import type { StatusMatrix } from '../src/core/law/status-matrix'

// What json-rules-engine cannot compute is handed to it ready: for each line whether its clock runs, the
// earlier and the later due instant, and when the duty was met. What is left to it is whom a rule applies
// to, and which status the instants give. Facts that a person has not got are left out altogether, and the
// cheapest condition is asked first: all of it in its favour.

const first = (condition: NestedCondition): NestedCondition =>
  ({ ...condition, priority: 10 }) as NestedCondition
const is = (fact: string, operator: string, value: unknown): NestedCondition => ({ fact, operator, value })
const against = (fact: string, operator: string, other: string): NestedCondition => ({
  fact,
  operator,
  value: { fact: other },
})

const ageFacts = ({ at }: AgeLimit) =>
  at === undefined ? { least: 'age-least', most: 'age-most' } : { least: 'stop-least', most: 'stop-most' }

/** An expression as conditions that hold where it is not known to be false. */
const notFalse = (expression: Expression): NestedCondition => {
  if ('is' in expression) return is(expression.is, 'notEqual', no)
  if ('all' in expression) return { all: expression.all.map(notFalse) }
  if ('any' in expression) return { any: expression.any.map(notFalse) }
  if ('not' in expression) return notTrue(expression.not)
  if ('age' in expression) {
    const { least, most } = ageFacts(expression.age)
    return 'below' in expression.age
      ? { any: [is(least, 'lessThan', expression.age.below), is(`${least} known`, 'equal', false)] }
      : {
          any: [
            is(most, 'greaterThanInclusive', expression.age['at-least']),
            is(`${most} known`, 'equal', false),
          ],
        }
  }
  if ('happened' in expression) return is(`count ${expression.happened}`, 'greaterThan', 0)
  return is(`since ${expression.within.of}`, 'lessThanInclusive', expression.within.hours * 3_600_000)
}

const notTrue = (expression: Expression): NestedCondition => {
  if ('is' in expression) return is(expression.is, 'notEqual', yes)
  if ('all' in expression) return { any: expression.all.map(notTrue) }
  if ('any' in expression) return { all: expression.any.map(notTrue) }
  if ('not' in expression) return notFalse(expression.not)
  if ('age' in expression) {
    const { least, most } = ageFacts(expression.age)
    return 'below' in expression.age
      ? {
          any: [
            is(least, 'greaterThanInclusive', expression.age.below),
            is(`${least} known`, 'equal', false),
          ],
        }
      : { any: [is(most, 'lessThan', expression.age['at-least']), is(`${most} known`, 'equal', false)] }
  }
  if ('happened' in expression) return is(`count ${expression.happened}`, 'equal', 0)
  return is(`since ${expression.within.of}`, 'greaterThan', expression.within.hours * 3_600_000)
}

/** The engine with one rule for each status that a line ever has. */
export function engineOf({ lines, states, rows }: StatusMatrix): { engine: Engine; rules: number } {
  const engine = new Engine([], { allowUndefinedFacts: true })
  let rules = 0
  for (const [line, { rule, line: name }] of lines.entries()) {
    const ever = new Set(states.subarray(line * rows, (line + 1) * rows))
    const version = rule.versions[rule.versions.length - 1]
    const own = version?.lines.find((one) => one.line === name)
    const whom = version === undefined || own === undefined ? [] : concerns(version, own)
    const guard: NestedCondition[] =
      whom.length === 0 || rule.versions.length > 1
        ? []
        : [
            {
              any: [
                { all: whom.map(({ condition }) => notFalse(condition)) },
                is(`grown ${line}`, 'equal', true),
              ],
            },
          ]
    const [kind, due, last, met] = [`kind ${line}`, `first ${line}`, `last ${line}`, `met ${line}`]
    const runs = first(is(kind, 'equal', 'runs'))
    const open = is(met, 'equal', null)
    const done = is(met, 'notEqual', null)
    const soon = rule.dueSoonHours * 3_600_000
    const when: Partial<Record<number, NestedCondition[]>> = {
      [code['printed-term']]: [first(is(kind, 'equal', 'printed'))],
      [code['cannot-be-computed']]: [first(is(kind, 'equal', 'unknown'))],
      [code.breached]: [first(is(kind, 'equal', 'forbidden'))],
      [code.satisfied]: [
        {
          any: [is(kind, 'equal', 'excused'), { all: [runs, done, against(met, 'lessThanInclusive', due)] }],
        },
      ],
      [code['satisfied-late']]: [
        { any: [is(kind, 'equal', 'ended'), { all: [runs, done, against(met, 'greaterThan', last)] }] },
      ],
      [code.running]: [
        runs,
        open,
        against(due, 'greaterThanInclusive', 'now'),
        is(`left ${line}`, 'greaterThan', soon),
      ],
      [code['due-soon']]: [
        runs,
        open,
        against(due, 'greaterThanInclusive', 'now'),
        is(`left ${line}`, 'lessThanInclusive', soon),
      ],
      [code.overdue]: [runs, open, against(last, 'lessThan', 'now')],
      [code.disputed]: [
        runs,
        {
          any: [
            { all: [open, against(due, 'lessThan', 'now'), against(last, 'greaterThanInclusive', 'now')] },
            { all: [done, against(met, 'greaterThan', due), against(met, 'lessThanInclusive', last)] },
          ],
        },
      ],
    }
    for (const state of ever) {
      const conditions = when[state]
      if (conditions === undefined) continue
      rules += 1
      engine.addRule({
        conditions: { all: [...conditions, ...guard] } as TopLevelCondition,
        event: { type: 'status', params: { line, state } },
      })
    }
  }
  return { engine, rules }
}

/** The facts of one row as the engine is given them. */
export function factsForEngine(
  law: Law,
  columns: FactColumns,
  { lines, states, rows }: StatusMatrix,
  now: number,
) {
  const program = compileProgram(law.packs, columns, countingEnvironment(law))
  const cell = newCell(now, true)
  return (row: number): Record<string, unknown> => {
    const facts: Record<string, unknown> = {
      now,
    }
    const ages = {
      'age-least': columns.ageLeast,
      'age-most': columns.ageMost,
      'stop-least': columns.ageLeastAtStop,
      'stop-most': columns.ageMostAtStop,
    }
    for (const [name, column] of Object.entries(ages)) {
      facts[name] = column[row]
      facts[`${name} known`] = !Number.isNaN(column[row] as number)
    }
    for (const name of conditionNames) facts[name] = columns.condition(name)[row]
    for (const name of momentNames) {
      const { count, lastEarliest } = columns.moment(name)
      facts[`count ${name}`] = count[row]
      if ((count[row] as number) > 0) facts[`since ${name}`] = now - (lastEarliest[row] as number)
    }
    for (let line = 0; line < lines.length; line += 1) {
      const state = states[line * rows + row] as number
      if (state === code['not-applicable']) continue
      // What a ban hung on is over: the child grew up, the place was relieved.
      const isOver = state === code['satisfied-late'] && isBan(lines[line])
      facts[`grown ${line}`] = isOver || columns.moment('turned-18').count[row] === 1
      if (state === code['printed-term']) facts[`kind ${line}`] = 'printed'
      else if (state === code['cannot-be-computed']) facts[`kind ${line}`] = 'unknown'
      else if (state === code.breached) facts[`kind ${line}`] = 'forbidden'
      else {
        program.run(line, row, cell)
        const isOpenEnded = state === code.running || state === code['due-soon']
        if (Number.isNaN(cell.dueEarliest) && !isOpenEnded) {
          facts[`kind ${line}`] = state === code['satisfied-late'] ? 'ended' : 'excused'
          continue
        }
        const [due, last] = isOpenEnded
          ? [orNever(cell.dueEarliest), orNever(cell.dueLatest)]
          : [cell.dueEarliest, cell.dueLatest]
        facts[`kind ${line}`] = 'runs'
        facts[`first ${line}`] = due
        facts[`last ${line}`] = last
        facts[`left ${line}`] = due - now
        facts[`met ${line}`] = metOf(state, due, last, now)
      }
    }
    return facts
  }
}

const isBan = (line: StatusMatrix['lines'][number] | undefined): boolean =>
  line?.rule.versions.some(({ prohibition }) => prohibition !== null) === true

const orNever = (at: number): number => (Number.isNaN(at) ? Number.POSITIVE_INFINITY : at)

// An act whose own time is a matter of bounds is handed over as an instant that says the same.
const metOf = (state: number, due: number, last: number, now: number): number | null => {
  if (state === code.satisfied) return due
  if (state === code['satisfied-late']) return last + 1
  if (state === code.disputed && !(due < now && now <= last)) return last
  return null
}
