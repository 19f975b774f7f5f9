import type { HouseAlarmHours } from '../../../core/law/count'
import type { Pack } from '../../../core/law/pack'
import type { Rule } from '../../../core/law/rule'
import { ruleVersionSchema } from '../../../core/law/rule-version'
import { type ExampleRun, runExample } from '../../../core/law/run-example'
import { workedExampleSchema } from '../../../core/law/worked-example'
import type { WorkingCalendar } from '../../../core/law/working-calendar'
import { listAt } from './json-path'

/** What an example of a draft gave: its run, or why it cannot be run yet. */
export type DraftRun =
  | { kind: 'ran'; run: ExampleRun }
  | { kind: 'example-unfinished' }
  | { kind: 'rule-unfinished' }

export type RunDraftExample = (example: unknown) => DraftRun

type Setting = {
  head: Omit<Pack, 'rules'>
  /** The rules from whose end the draft may start. */
  others: readonly Rule[]
  calendars: readonly WorkingCalendar[]
  houseAlarms: HouseAlarmHours
}

/**
 * Runs one example of a draft that may have faults elsewhere: what an example rests on, the versions of the rule
 * and the example itself, must be whole; the words of the rule and its other examples need not be.
 */
export const draftExampleRunner = (rule: unknown, setting: Setting): RunDraftExample => {
  const versions = ruleVersionSchema
    .array()
    .min(1)
    .safeParse(listAt(rule, ['versions']))
  if (!versions.success) return () => ({ kind: 'rule-unfinished' })
  const whole = { ...(rule as Rule), versions: versions.data, examples: [] }
  const pack: Pack = {
    ...setting.head,
    rules: [whole, ...setting.others.filter(({ id }) => id !== whole.id)],
  }
  const lines = versions.data.flatMap((version) => version.lines.map(({ line }) => line))
  return (example) => {
    const parsed = workedExampleSchema.safeParse(example)
    if (!parsed.success || (parsed.data.line !== undefined && !lines.includes(parsed.data.line)))
      return { kind: 'example-unfinished' }
    const { calendars, houseAlarms } = setting
    return { kind: 'ran', run: runExample(pack, whole.id, parsed.data, { calendars, houseAlarms }) }
  }
}

/** How many examples of a draft ran and do not come out as they say. */
export const failingExamples = (rule: unknown, run: RunDraftExample): number =>
  listAt(rule, ['examples']).filter((example) => {
    const outcome = run(example)
    return outcome.kind === 'ran' && outcome.run.differences.length > 0
  }).length
