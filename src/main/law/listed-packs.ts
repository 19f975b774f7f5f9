import type { Instant } from '../../core/dates/instant'
import { localDay } from '../../core/dates/local-day'
import type { PlainDate } from '../../core/dates/plain-date'
import type { ListedPack, ListedRule } from '../../core/law/law-questions'
import type { Rule } from '../../core/law/rule'
import { type RuleOfLaw, rulesOfLaw } from '../../core/law/rules-of-law'
import { versionOn } from '../../core/law/version-on'
import { houseMarks, shippedPack } from '../law-packs'
import { activePackIds, knownPackIds, packOf } from './law-of-register'
import type { LawRows } from './law-rows'

/** Where a rule comes from: shipped as it is, changed by the facility, or the facility's own. */
export const originOf = (rule: Rule, shipped: Rule | null): ListedRule['origin'] =>
  shipped === null ? 'own' : shipped === rule ? 'shipped' : 'overlaid'

const listedRule = (
  rule: Rule,
  groups: RuleOfLaw['groups'],
  origin: ListedRule['origin'],
  today: PlainDate,
): ListedRule => {
  const version = versionOn(rule, today)
  const { id, kind, force, title, sentence } = rule
  return {
    id,
    kind,
    force,
    title,
    sentence,
    standing: version.standing,
    howSure: version.howSure,
    cite: version.citations[0]?.cite ?? null,
    hasDoubt: version.doubt !== null,
    textCheckedOn: version.textCheckedOn,
    reviewBy: version.reviewBy,
    isPastReview: version.reviewBy < today,
    versions: rule.versions.length,
    lines: version.lines.length,
    groups: [...groups],
    origin,
  }
}

/** Every pack there is, with its rules as a list shows them. */
export function listedPacks(rows: LawRows, users: ReadonlyMap<string, string>, now: Instant): ListedPack[] {
  const active = activePackIds(rows)
  const today = localDay(now, rows.facility.zone)
  return knownPackIds(rows).flatMap((id): ListedPack[] => {
    const pack = packOf(rows, id)
    if (pack === null) return []
    const shipped = shippedPack(id)
    const rules = rulesOfLaw({ packs: [pack] })
    const overlays = rows.overlays.filter(({ packId }) => packId === id)
    return [
      {
        id,
        country: pack.country,
        title: pack.title,
        note: pack.note,
        isShipped: shipped !== null,
        isActive: active.includes(id),
        isHouse: id === houseMarks.id,
        overlays: overlays.map((row) => ({
          draftId: row.id,
          fromOn: row.fromOn as PlainDate,
          note: row.note,
          publishedAt: row.publishedAt as Instant,
          publishedByName: users.get(row.publishedBy ?? '') ?? '',
          approvedByName: users.get(row.approvedBy ?? '') ?? '',
        })),
        rules: pack.rules.map((rule) => {
          const beneath = shipped?.rules.find((one) => one.id === rule.id) ?? null
          return listedRule(rule, rules.get(rule.id)?.groups ?? [], originOf(rule, beneath), today)
        }),
      },
    ]
  })
}
