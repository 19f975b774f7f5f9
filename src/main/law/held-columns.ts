import { fieldGroupSchema } from '../../core/access/roles'
import type { Instant } from '../../core/dates/instant'
import { wholeMinute } from '../../core/dates/whole-minute'
import { columnsOfFacts } from '../../core/law/matrix'
import { openFacts } from '../../core/law/protected-groups'
import type { FactColumns } from '../../core/law/reading/fact-columns'
import type { QueryContext } from '../handler'
import { lastSeq } from '../store/changed-since'
import { factsOfHeld } from './facts-of-held'

/** Everyone held, as the rules read them from the facts that the asker may read. */
export type HeldColumns = { readonly ids: readonly string[]; readonly columns: FactColumns }

const kept = new WeakMap<object, HeldColumns & { readonly key: string }>()

/** The present minute: what is worked out for everyone holds for the whole of it. */
export const thisMinute = ({ now }: Pick<QueryContext, 'now'>): Instant => wholeMinute(now())

/**
 * Columns of everyone held at an instant. The last ones are kept: pages that follow one another within a
 * minute, with nothing written between, ask about the same people.
 */
export function heldColumns(
  { read, scope, mayRead }: Pick<QueryContext, 'read' | 'scope' | 'mayRead'>,
  zone: string,
  asOf: Instant,
): HeldColumns {
  const readable = fieldGroupSchema.options.filter(mayRead)
  const key = JSON.stringify([lastSeq(read), asOf, zone, readable, scope])
  const known = kept.get(read.raw)
  if (known?.key === key) return known
  const { ids, facts } = factsOfHeld(read, asOf, scope)
  const columns = columnsOfFacts(
    facts.map((one) => openFacts(one, mayRead)),
    zone,
    asOf,
  )
  const made = { key, ids, columns }
  kept.set(read.raw, made)
  return made
}
