import { stringify } from 'yaml'
import type { Instant } from '../../core/dates/instant'
import { suggestedHouseAlarmHours } from '../../core/law/count'
import type { Law } from '../../core/law/law'
import type { lawQuestions } from '../../core/law/law-questions'
import type { Pack } from '../../core/law/pack'
import { howReadable } from '../../core/law/protected-groups'
import type { Rule } from '../../core/law/rule'
import { type RuleOfLaw, rulesOfLaw } from '../../core/law/rules-of-law'
import { runExample } from '../../core/law/run-example'
import { touchedPeople } from '../../core/law/touched-people'
import { ok, refuse } from '../../core/result'
import type { HandlersOf, QueryContext } from '../handler'
import { heldColumns, thisMinute } from '../law/held-columns'
import { activePackIds, houseAlarmsOf, lawOfRegister, packOf } from '../law/law-of-register'
import { lawRows } from '../law/law-rows'
import { listedPacks, originOf } from '../law/listed-packs'
import { groupsShown, noteLawLooks } from '../law/person-law'
import { shippedPack } from '../law-packs'
import { namesOf } from '../store/custody-rows'
import { namedPerson } from '../store/person-rows'

type Questions = Pick<
  typeof lawQuestions,
  'law.packs' | 'law.rule' | 'calendars.names' | 'packs.text' | 'packs.export'
>

const noPack = refuse({ code: 'not-found', what: 'pack' })
const mostPeople = 50

export const lawHandlers: HandlersOf<Questions> = {
  'law.packs': ({ read, now }) => {
    const rows = lawRows(read)
    return ok({
      asOf: now(),
      zone: rows.facility.zone,
      packs: listedPacks(rows, namesOf(read, 'user'), now()),
      houseAlarms: houseAlarmsOf(rows),
      suggestedHouseAlarms: suggestedHouseAlarmHours,
    })
  },

  'law.rule': (context, { packId, ruleId, asOf = thisMinute(context) }) => {
    const { read } = context
    const rows = lawRows(read)
    const pack = packOf(rows, packId)
    const found = pack === null ? undefined : rulesOfLaw({ packs: [pack] }).get(ruleId)
    if (pack === null || found === undefined) return refuse({ code: 'not-found', what: 'rule' })
    const { rule, groups } = found
    const law = lawOfRegister(read)
    const beneath = shippedPack(packId)?.rules.find(({ id }) => id === ruleId) ?? null
    const origin = originOf(rule, beneath)
    return ok({
      pack: { id: pack.id, country: pack.country, title: pack.title },
      isActive: activePackIds(rows).includes(packId),
      origin,
      rule,
      shippedRule: origin === 'overlaid' ? beneath : null,
      groups: [...groups],
      startsAfter: startsAfter(pack, rule),
      examples: rule.examples.map((example) => {
        const { finding, differences } = runExample(pack, ruleId, example, law)
        return { example, finding, differences: [...differences] }
      }),
      touches: touches(context, { ...law, packs: [pack] }, found, asOf),
    })
  },

  'calendars.names': ({ read }) =>
    ok(
      lawOfRegister(read).calendars.map(({ id, title, confirmed }) => ({
        id,
        title,
        isConfirmed: confirmed !== null,
      })),
    ),

  'packs.text': ({ read }, { packId }) => {
    const pack = packOf(lawRows(read), packId)
    return pack === null ? noPack : ok({ name: `${packId}.yaml`, text: textOf(pack) })
  },

  'packs.export': async ({ read, given }, { packId }) => {
    const pack = packOf(lawRows(read), packId)
    if (pack === null) return noPack
    return ok(await given.files.save(`${packId}.yaml`, Buffer.from(textOf(pack))))
  },
}

// Long lines are folded nowhere: a statute's words keep the line breaks that someone gave them.
const textOf = (pack: Pack): string => stringify(pack, { lineWidth: 0, aliasDuplicateObjects: false })

/** The rules of the pack whose missed time starts a clock of this one. */
const startsAfter = (pack: Pack, rule: Rule) => {
  const named = new Set(
    rule.versions.flatMap(({ lines }) => lines.map(({ startsFrom }) => startsFrom.elseDueOf)),
  )
  return pack.rules.flatMap(({ id, title }) => (named.has(id) ? [{ ruleId: id, title }] : []))
}

function touches(context: QueryContext, law: Law, { rule, groups }: RuleOfLaw, asOf: Instant) {
  const { read, mayRead } = context
  if (howReadable(rule.kind, groups, mayRead) === 'restricted') return null
  const { ids, columns } = heldColumns(context, law.zone, asOf)
  const { held, lines, rows } = touchedPeople(law, rule.id, columns, asOf, mostPeople)
  const people = rows.map(({ row, finding }) => ({
    personId: ids[row] ?? '',
    ...namedPerson(read, ids[row] ?? ''),
    finding,
  }))
  // Whoever is named under a rule that rests on protected facts is known to have them.
  const shown = [...groupsShown(law, context)].filter((group) => groups.includes(group))
  for (const { personId } of people) noteLawLooks(context, personId, shown)
  return {
    asOf,
    held,
    lines: lines.map(({ line, states }) => ({ line, states: [...states] })),
    people,
  }
}
