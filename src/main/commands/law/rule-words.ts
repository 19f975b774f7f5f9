import { type Count, suggestedHouseAlarmHours } from '../../../core/law/count'
import type { Expression } from '../../../core/law/expression'
import type { FactName } from '../../../core/law/fact-name'
import { placesOfName } from '../../../core/law/facts/names-of-lists'
import type { CommandText } from '../words/command-words'

/** Facts by what they are called, with the names that the person file has for them. */
export const factWords = (facts: readonly FactName[], t: CommandText): string =>
  facts.map((fact) => `${t(`law.fact.${fact}`)} [${fact}]`).join(', ')

/** A count in words. Example: `countWords(36 hours, t) //=> '36 hours of elapsed time'`. */
export const countWords = (count: Count, t: CommandText): string => {
  const amount =
    count.kind === 'house-alarm'
      ? suggestedHouseAlarmHours[count.class]
      : 'amount' in count
        ? count.amount
        : 0
  const unit = 'unit' in count ? count.unit : 'days'
  return t(`law.count.${count.kind}`, {
    length: t(`law.length.${count.kind}`, { amount, unit }),
    firstDay: 'firstDay' in count ? count.firstDay : 'excluded',
    calendar: 'calendar' in count ? count.calendar : null,
    skips:
      count.kind === 'hours-on-counted-days' ? count.skips.map((one) => t(`law.skip.${one}`)).join(', ') : '',
    class: count.kind === 'house-alarm' ? t(`law.class.${count.class}`) : '',
  })
}

/** A condition in words, with brackets where it nests. */
export const conditionWords = (condition: Expression, t: CommandText): string => {
  if ('is' in condition) return factWords([condition.is], t)
  if ('happened' in condition) return factWords([condition.happened], t)
  if ('not' in condition) return t('law.not', { condition: conditionWords(condition.not, t) })
  if ('age' in condition) {
    const when = condition.age.at === undefined ? 'today' : 'stop'
    return 'below' in condition.age
      ? t('law.age.below', { years: condition.age.below, when })
      : t('law.age.at-least', { years: condition.age['at-least'], when })
  }
  if ('within' in condition)
    return t('law.within', { hours: condition.within.hours, fact: factWords([condition.within.of], t) })
  const [parts, word] = 'all' in condition ? [condition.all, t('law.and')] : [condition.any, t('law.or')]
  return parts
    .map((part) =>
      'all' in part || 'any' in part ? `(${conditionWords(part, t)})` : conditionWords(part, t),
    )
    .join(` ${word} `)
}

/** Where a person file has a fact. Example: `writtenAs('pregnant') //=> 'answers: {"fact": "pregnant", …'`. */
export const writtenAs = (fact: FactName): string => placesOfName(fact) ?? '-'
