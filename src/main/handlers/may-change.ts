import { canRead } from '../../core/access/permissions'
import type { FieldGroup, Role } from '../../core/access/roles'

/** Whether a role may change what lies in a group: what one may not read one cannot correct. */
export const mayChange = (role: Role, fieldGroup: string): boolean =>
  fieldGroup === 'open' || canRead(role, fieldGroup as FieldGroup)
