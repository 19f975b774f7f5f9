import { suggestedHouseAlarmHours } from '../../../core/law/count'
import { runExample } from '../../../core/law/run-example'
import { shippedCalendars } from '../../calendars/shipped-calendars'
import { findRules, type LawVerb } from './find-rules'

/** `habeas law examples [PACK | RULE | FILE]`: runs worked examples, and says which come out otherwise. */
export const runExamples: LawVerb = (named, _isJson, terminal) => {
  const { say, t } = terminal
  const found = findRules(named, terminal)
  if (found === null) return 2
  const setting = { calendars: shippedCalendars, houseAlarms: suggestedHouseAlarmHours }
  let examples = 0
  let wrong = 0
  for (const { pack, rules } of found)
    for (const rule of rules)
      for (const example of rule.examples) {
        examples += 1
        const { differences } = runExample(pack, rule.id, example, setting)
        if (differences.length === 0) continue
        wrong += 1
        say(t('law.examples.failed', { rule: rule.id, name: example.name }))
        for (const { what, expected, found } of differences)
          say(t('law.examples.difference', { what, expected, found }))
        say(t('law.examples.workings', { workings: example.workings }))
      }
  if (wrong > 0) {
    say(t('law.examples.wrong', { wrong, examples }))
    return 1
  }
  say(t('law.examples.right', { examples, rules: found.reduce((sum, { rules }) => sum + rules.length, 0) }))
  return 0
}
