import { existsSync } from 'node:fs'
import { nearestNames } from '../../../core/law/facts/nearest-names'
import type { Pack } from '../../../core/law/pack'
import type { Rule } from '../../../core/law/rule'
import { shippedPack, shippedPackIds, shippedPacks } from '../../law-packs'
import type { Terminal } from '../terminal'
import { readPackFile } from './read-pack-file'

/** Rules of one pack that a command was asked for. */
export type Found = { readonly pack: Pack; readonly rules: readonly Rule[] }

/** What `habeas law VERB` does; null where nothing was named. */
export type LawVerb = (named: string | null, isJson: boolean, terminal: Terminal) => 0 | 1 | 2

/**
 * The rules that a name means: a pack that comes with the program, one rule of it, or a pack file; without a
 * name every rule that comes with the program. Null once it was said that nothing bears the name.
 */
export const findRules = (named: string | null, terminal: Terminal): readonly Found[] | null => {
  if (named === null) return shippedPacks().map((pack) => ({ pack, rules: pack.rules }))
  const pack = shippedPack(named)
  if (pack !== null) return [{ pack, rules: pack.rules }]
  if (existsSync(named)) {
    const own = readPackFile(named, terminal)
    return own === null ? null : [{ pack: own, rules: own.rules }]
  }
  // A rule is named after its pack; where one is not, every pack is looked through.
  const likely = shippedPackIds
    .filter((id) => named.startsWith(`${id}-`))
    .flatMap((id) => shippedPack(id) ?? [])
  for (const packs of [likely, shippedPacks()])
    for (const each of packs) {
      const rule = each.rules.find(({ id }) => id === named)
      if (rule !== undefined) return [{ pack: each, rules: [rule] }]
    }
  const known = [...shippedPackIds, ...shippedPacks().flatMap(({ rules }) => rules.map(({ id }) => id))]
  const nearest = nearestNames(named, known).join(', ') || '-'
  terminal.complain(terminal.t('law.unknown', { given: named, nearest }))
  return null
}
