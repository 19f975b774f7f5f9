import type { ListedPack } from '../../../core/law/law-questions'
import { type Pack, packSchema } from '../../../core/law/pack'
import { parsePack } from '../../../core/law/parse-pack'
import type { Issue } from '../../../core/result'
import { sayEmpty } from './check-rule'

/** What a pack says of itself before its rules. */
export type PackHead = Omit<Pack, 'rules'>

const headSchema = packSchema.omit({ rules: true })

/** The head of a pack that is to be written, or its faults; an id that a pack has is taken. */
export const readHead = (
  head: unknown,
  packs: readonly Pick<ListedPack, 'id'>[],
): { ok: true; value: PackHead } | { ok: false; faults: readonly Issue[] } => {
  const read = headSchema.safeParse(head)
  if (!read.success) {
    const whole = parsePack({ ...(head as object), rules: [] })
    const faults = whole.ok || whole.problem.code !== 'invalid-input' ? [] : whole.problem.issues
    return {
      ok: false,
      faults: sayEmpty(
        head,
        faults.filter(({ path }) => path[0] !== 'rules'),
      ),
    }
  }
  return packs.some(({ id }) => id === read.data.id)
    ? { ok: false, faults: [{ path: ['id'], message: 'pack.idTaken' }] }
    : { ok: true, value: read.data }
}
