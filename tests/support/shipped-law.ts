import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'yaml'
import { suggestedHouseAlarmHours } from '../../src/core/law/count'
import { factsNamed } from '../../src/core/law/expression'
import type { FactName } from '../../src/core/law/fact-name'
import type { Law } from '../../src/core/law/law'
import type { Pack } from '../../src/core/law/pack'
import { parsePack } from '../../src/core/law/parse-pack'
import type { Rule } from '../../src/core/law/rule'
import { invariant } from '../../src/core/result'
import { calendars } from './shipped-calendars'

// From the root of the project, where every test runs: a program built into another folder finds it too.
const folder = resolve('src/core/law/packs')

/** The text of every pack that comes with the program, by the name of its file. */
export const packTexts: ReadonlyMap<string, string> = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]),
)

/** Every pack that comes with the program. */
export const packs: readonly Pack[] = [...packTexts].map(([name, text]) => {
  const read = parsePack(parse(text))
  invariant(read.ok, `the pack ${name} is valid`)
  return read.value
})

/** Every rule of every shipped pack. */
export const rules: readonly Rule[] = packs.flatMap((pack) => pack.rules)

const laws = new Map<string, Law>()

/** Every shipped pack as one law of a zone, with the shipped calendars. The same object for the same zone. */
export const shippedLaw = (zone: string): Law => {
  const known = laws.get(zone)
  if (known !== undefined) return known
  const law: Law = { packs, zone, calendars, houseAlarms: suggestedHouseAlarmHours }
  laws.set(zone, law)
  return law
}

/** Every fact that a rule looks at, over all its versions and lines. */
export const factsOfRule = (rule: Rule): readonly FactName[] => [
  ...new Set(
    rule.versions.flatMap(({ appliesTo, lines, prohibition }) => [
      ...(appliesTo === 'everyone-held' ? [] : factsNamed(appliesTo)),
      ...(prohibition?.unless == null ? [] : factsNamed(prohibition.unless)),
      ...(prohibition === null || prohibition.forbids === 'holding' ? [] : [prohibition.forbids.act]),
      ...lines.flatMap(({ appliesTo, startsFrom, metBy, pausedBy, series }) => [
        ...(appliesTo === 'as-the-rule' ? [] : factsNamed(appliesTo)),
        ...startsFrom.earliestOf,
        ...startsFrom.butNotBefore,
        ...startsFrom.orLaterIfRecorded,
        ...metBy,
        ...pausedBy.flatMap(factsNamed),
        ...(series?.acts ?? []),
      ]),
    ]),
  ),
]
