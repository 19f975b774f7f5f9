import { canRead } from './permissions'
import { fieldGroupSchema, type Role } from './roles'

/**
 * Whether a role may change what lies in a group of facts: what one may not read one cannot correct. `open` is the group
 * of what is not protected. A group that is not known is closed.
 *
 * @example mayChange('custody-officer', 'health') //=> false
 */
export const mayChange = (role: Role, fieldGroup: string): boolean => {
  if (fieldGroup === 'open') return true
  const group = fieldGroupSchema.safeParse(fieldGroup).data
  return group !== undefined && canRead(role, group)
}
