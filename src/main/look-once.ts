import type { FieldGroup } from '../core/access/roles'
import type { QueryContext } from './handler'

/**
 * Notes that protected facts of people were shown: once a person and group while the register stays open, or the quiet
 * renewal of a page would fill the log of looks with its own.
 */
export const lookOnce = () => {
  const looked = new WeakMap<object, Set<string>>()
  return (
    { register, look }: Pick<QueryContext, 'register' | 'look'>,
    personId: string,
    groups: Iterable<FieldGroup>,
  ): void => {
    const noted = looked.get(register) ?? new Set<string>()
    looked.set(register, noted)
    for (const group of groups) {
      if (noted.has(`${personId} ${group}`)) continue
      noted.add(`${personId} ${group}`)
      look(personId, group)
    }
  }
}
