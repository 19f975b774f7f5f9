import { fromEpochMs } from '../../../core/dates/instant'
import { localDay } from '../../../core/dates/local-day'
import { factsOfRule } from '../../../core/law/facts-of-rule'
import type { Line } from '../../../core/law/line'
import type { Rule } from '../../../core/law/rule'
import type { RuleVersion } from '../../../core/law/rule-version'
import type { Terminal } from '../terminal'
import { findRules, type LawVerb } from './find-rules'
import { conditionWords, countWords, factWords, writtenAs } from './rule-words'

/** `habeas law show RULE`: one rule as readable text, or as it stands in its pack. */
export const showRule: LawVerb = (named, isJson, terminal) => {
  const { say, t, language } = terminal
  const found = named === null ? null : findRules(named, terminal)
  if (named === null) terminal.complain(t('law.usage'))
  if (found === null) return 2
  const today = localDay(fromEpochMs(Date.now()), 'UTC')
  for (const { pack, rules } of found)
    for (const rule of rules) {
      if (isJson) {
        say(JSON.stringify({ pack: pack.id, ...rule }, null, 2))
        continue
      }
      say(rule.id)
      say(rule.title[language])
      say(rule.sentence[language])
      say('')
      say(t('law.show.pack', { pack: `${pack.id}, ${pack.title[language]}` }))
      if (rule.versions.length > 1) say(t('law.show.chosenBy', { by: rule.versionChosenBy }))
      for (const [index, version] of rule.versions.entries())
        for (const line of versionLines(rule, version, index, today, terminal)) say(line)
      say(t('law.show.written'))
      for (const fact of factsOfRule(rule)) say(`  ${factWords([fact], t)}: ${writtenAs(fact)}`)
      say('')
      say(t('law.show.examples', { count: rule.examples.length }))
      for (const { name, workings } of rule.examples) say(`  ${name}. ${workings}`)
      say('')
    }
  return 0
}

const versionLines = (
  rule: Rule,
  version: RuleVersion,
  index: number,
  today: string,
  { t, language }: Terminal,
): string[] => {
  const { inForceFrom: from, inForceUntil: until, appliesTo, prohibition } = version
  const bounds =
    from === null
      ? until === null
        ? t('law.show.always')
        : t('law.show.until', { until })
      : until === null
        ? t('law.show.since', { from })
        : t('law.show.between', { from, until })
  const kind = t(`law.kind.${rule.kind}`)
  const force = t(`law.force.${rule.force}`)
  const unless = prohibition?.unless ?? null
  const act =
    prohibition === null || prohibition.forbids === 'holding'
      ? t('law.show.holding')
      : factWords([prohibition.forbids.act], t)
  return [
    t('law.show.version', { number: index + 1, of: rule.versions.length, bounds }),
    `  ${t('law.show.kind', { kind, force, sure: t(`law.howSure.${version.howSure}`) })}`,
    ...(version.standing === 'set-aside' ? [`  ${t('law.show.setAside')}`] : []),
    ...(version.standing === 'not-yet' ? [`  ${t('law.show.notYet')}`] : []),
    `  ${
      appliesTo === 'everyone-held'
        ? t('law.show.everyone')
        : t('law.show.appliesTo', { condition: conditionWords(appliesTo, t), unknown: version.whenUnknown })
    }`,
    ...(prohibition === null
      ? []
      : [
          `  ${
            unless === null
              ? t('law.show.forbids', { act })
              : t('law.show.forbidsUnless', { act, unless: conditionWords(unless, t) })
          }`,
        ]),
    ...version.lines.flatMap((line) => clockLines(line, { t, language })),
    `  ${t('law.show.consequence', { sentence: version.consequence.sentence[language] })}`,
    `  ${t('law.show.decider', { who: version.decider[language] })}`,
    ...version.citations.flatMap(({ cite, source, says }) => [
      `  ${t('law.show.source', { cite })}`,
      `    ${says}`,
      `    ${source}`,
    ]),
    ...(version.challenge === null
      ? []
      : [
          `  ${t('law.show.challenge', {
            challenge: t(`law.challenge.${version.challenge.kind}`),
            fact: version.challenge.fact === null ? null : factWords([version.challenge.fact], t),
          })}`,
        ]),
    ...(version.doubt === null ? [] : [`  ${t('law.show.doubt', { doubt: version.doubt[language] })}`]),
    `  ${t('law.show.checked', { on: version.textCheckedOn, by: version.reviewBy })}${
      version.reviewBy < today ? ` ${t('law.show.pastReview')}` : ''
    }`,
    '',
  ]
}

const clockLines = (line: Line, { t, language }: Pick<Terminal, 't' | 'language'>): string[] => {
  const { startsFrom, label, series } = line
  const role = t(`law.role.${line.role}`)
  const head =
    label === null
      ? t('law.show.line', { line: line.line, role })
      : t('law.show.lineNamed', { line: line.line, role, label: label[language] })
  const [count, other] = line.counted
  const [longest, orLongest] = line.absoluteMaximum ?? []
  const then = [
    ...(series?.then.flatMap((phase) => phase.counted) ?? []),
    ...(series?.fromMark?.counted ?? []),
  ]
  const { butNotBefore, orLaterIfRecorded, elseDueOf } = startsFrom
  return [
    `  ${head}`,
    ...[
      ...(line.appliesTo === 'as-the-rule'
        ? []
        : [
            t('law.show.appliesTo', {
              condition: conditionWords(line.appliesTo, t),
              unknown: line.whenUnknown,
            }),
          ]),
      t('law.show.starts', { facts: factWords(startsFrom.earliestOf, t) }),
      ...(butNotBefore.length === 0 ? [] : [t('law.show.notBefore', { facts: factWords(butNotBefore, t) })]),
      ...(orLaterIfRecorded.length === 0
        ? []
        : [t('law.show.orLater', { facts: factWords(orLaterIfRecorded, t) })]),
      ...(elseDueOf === null ? [] : [t('law.show.elseDueOf', { rule: elseDueOf })]),
      ...(count === undefined ? [] : [t('law.show.counted', { count: countWords(count, t) })]),
      ...(other === undefined ? [] : [t('law.show.or', { count: countWords(other, t) })]),
      ...then.map((each) => t('law.show.then', { count: countWords(each, t) })),
      ...line.pausedBy.map((condition) =>
        t('law.show.pausedBy', { condition: conditionWords(condition, t) }),
      ),
      ...line.extendedBy.map((one) =>
        t('law.show.extendedBy', { extension: one.extension, label: one.label[language] }),
      ),
      ...(longest === undefined ? [] : [t('law.show.maximum', { count: countWords(longest, t) })]),
      ...(orLongest === undefined ? [] : [t('law.show.or', { count: countWords(orLongest, t) })]),
      ...(line.metBy.length === 0 ? [] : [t('law.show.metBy', { facts: factWords(line.metBy, t) })]),
    ].map((text) => `    ${text}`),
  ]
}
