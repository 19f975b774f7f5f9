import type { PlainDate } from '../../core/dates/plain-date'
import type { Law } from '../../core/law/law'
import { changedRules, laidOver, overlayFaults } from '../../core/law/overlay'
import type { Pack } from '../../core/law/pack'
import { parsePack } from '../../core/law/parse-pack'
import { conflict, invalid, ok, type Result, refuse } from '../../core/result'
import { houseMarks } from '../law-packs'
import type { ReadableDb } from '../store/db'
import { activePackIds, knownPackIds, packOf } from './law-of-register'
import { lawRows } from './law-rows'

/**
 * The rules of a draft that differ from those that count, as a pack of them alone, or why they cannot be
 * laid over the pack. A pack is taken whole or refused whole: no rule is dropped in silence.
 */
export function rulesToLay(
  db: ReadableDb,
  packId: string,
  contents: unknown,
  fromOn: PlainDate,
): Result<Pack> {
  const parsed = parsePack(contents)
  if (!parsed.ok) return within(parsed)
  const pack = parsed.value
  if (pack.id !== packId) return invalid(['contents', 'id'], 'pack.otherPack')
  if (packId === houseMarks.id) return conflict('pack.houseMarksStay')
  const rows = lawRows(db)
  const base = packOf(rows, packId)
  const rules = changedRules(base, pack)
  if (rules.length === 0) return conflict('pack.nothingChanged')
  for (const other of knownPackIds(rows)) {
    if (other === packId) continue
    const taken = packOf(rows, other)?.rules.find(({ id }) => rules.some((rule) => rule.id === id))
    if (taken !== undefined) {
      const index = pack.rules.findIndex(({ id }) => id === taken.id)
      return invalid(['contents', 'rules', index, 'id'], 'pack.ruleInOtherPack')
    }
  }
  const faults = overlayFaults(base, pack.rules, fromOn)
  if (faults.length > 0) return within(refuse({ code: 'invalid-input', issues: faults }))
  return ok({ ...pack, rules: [...rules] })
}

const within = (refused: Result<Pack>): Result<Pack> =>
  refused.ok || refused.problem.code !== 'invalid-input'
    ? refused
    : refuse({
        code: 'invalid-input',
        issues: refused.problem.issues.map(({ path, message }) => ({
          path: ['contents', ...path],
          message,
        })),
      })

/** The law as it would be with the rules of a draft; a pack that is new or does not count would count. */
export function lawWith(db: ReadableDb, law: Law, rules: Pack): Law {
  const base = packOf(lawRows(db), rules.id)
  const changed = laidOver(base, rules)
  const isActive = activePackIds(lawRows(db)).includes(rules.id)
  return {
    ...law,
    packs: isActive
      ? law.packs.map((pack) => (pack.id === rules.id ? changed : pack))
      : [...law.packs, changed],
  }
}
