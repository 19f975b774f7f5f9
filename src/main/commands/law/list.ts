import { fromEpochMs } from '../../../core/dates/instant'
import { localDay } from '../../../core/dates/local-day'
import type { PlainDate } from '../../../core/dates/plain-date'
import type { Rule } from '../../../core/law/rule'
import { versionOn } from '../../../core/law/version-on'
import { findRules, type LawVerb } from './find-rules'

/** `habeas law list [PACK]`: packs and rules, how sure each is, and which are past their review. */
export const listLaw: LawVerb = (named, isJson, { say, t, language, ...rest }) => {
  const terminal = { say, t, language, ...rest }
  const found = findRules(named, terminal)
  if (found === null) return 2
  const today = localDay(fromEpochMs(Date.now()), 'UTC')
  if (isJson) {
    const packs = found.map(({ pack, rules }) => ({
      id: pack.id,
      country: pack.country,
      title: pack.title[language],
      rules: rules.map((rule) => listed(rule, today, rule.title[language])),
    }))
    say(JSON.stringify({ today, packs }, null, 2))
    return 0
  }
  for (const { pack, rules } of found) {
    say(t('law.list.pack', { id: pack.id, title: pack.title[language], ...counted(rules) }))
    const rows = rules.map((rule) => listed(rule, today, rule.title[language]))
    const of = (sure: string) => rows.filter(({ howSure }) => howSure === sure).length
    say(
      t('law.list.sure', {
        read: of('read'),
        reported: of('reported'),
        unconfirmed: of('not-confirmed'),
        house: of('not-law'),
        today,
        past: rows.filter(({ isPastReview }) => isPastReview).length,
      }),
    )
    for (const { rule, howSure, title } of rows) say(`  ${rule}  ${t(`law.howSure.${howSure}`)}  ${title}`)
    say('')
  }
  say(t('law.list.total', { packs: found.length, ...counted(found.flatMap(({ rules }) => rules)) }))
  return 0
}

const counted = (rules: readonly Rule[]) => ({
  rules: rules.length,
  examples: rules.reduce((sum, { examples }) => sum + examples.length, 0),
})

const listed = (rule: Rule, today: PlainDate, title: string) => {
  const { howSure, standing, reviewBy, citations } = versionOn(rule, today)
  return {
    rule: rule.id,
    kind: rule.kind,
    force: rule.force,
    title,
    howSure,
    standing,
    reviewBy,
    isPastReview: reviewBy < today,
    citation: citations[0]?.cite ?? '',
    versions: rule.versions.length,
    examples: rule.examples.length,
  }
}
