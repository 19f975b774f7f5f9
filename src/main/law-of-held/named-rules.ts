import type { FieldGroup } from '../../core/access/roles'
import type { ProgramLine } from '../../core/law/engine/program'
import type { Law } from '../../core/law/law'
import { lineOf } from '../../core/law/lines-of-held'
import { rulesOfLaw } from '../../core/law/rules-of-law'
import type { NamedRule, RegisterRow } from '../../core/register/register-row'
import type { LawOfHeld } from './law-of-held'

/** Whom a rule or a pack calls to act for, now or within 72 hours, by the number of the person. */
export const hotIn = (
  { lines, standings }: Pick<LawOfHeld, 'lines' | 'standings'>,
  chosen: readonly string[],
  nameOf: (line: ProgramLine) => string,
): readonly number[] => {
  if (chosen.length === 0) return []
  const isChosen = lines.map((line) => chosen.includes(nameOf(line)))
  return [...standings].filter(([, { hot }]) => hot.some((line) => isChosen[line])).map(([id]) => id)
}

const datesOf = ({ law }: RegisterRow) =>
  law === null ? [] : [law.nearest, law.due24h, law.due72h, law.due7d].filter((one) => one !== null)

/** The lines that rows name, once each, as a list says them. */
export function namedRules({ lines, parts }: LawOfHeld, rows: readonly RegisterRow[]): NamedRule[] {
  const named = new Map<string, NamedRule>()
  for (const { ruleId, line } of rows.flatMap(datesOf)) {
    const key = `${ruleId} ${line}`
    if (named.has(key)) continue
    const place = lines.findIndex((one) => one.rule.id === ruleId && one.line === line)
    const of = lines[place]
    if (of !== undefined) named.set(key, nameOf(of, parts[place]?.isHouse === true))
  }
  return [...named.values()]
}

const nameOf = (of: ProgramLine, isHouse: boolean): NamedRule => {
  const found = lineOf(of)
  return {
    ruleId: of.rule.id,
    line: of.line,
    packId: of.pack.id,
    title: of.rule.title,
    label: found?.label ?? null,
    cite: found?.version.citations[0]?.cite ?? '',
    howSure: found?.version.howSure ?? 'not-confirmed',
    outcome: found?.version.consequence?.outcome ?? null,
    isHouse,
  }
}

/** The protected groups of which a row tells something through the rules it names. */
export const groupsNamed = (law: Law, row: RegisterRow): ReadonlySet<FieldGroup> =>
  new Set(datesOf(row).flatMap(({ ruleId }) => rulesOfLaw(law).get(ruleId)?.groups ?? []))
