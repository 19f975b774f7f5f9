import { canRead } from '../access/permissions'
import { fieldGroupSchema, type Role } from '../access/roles'
import type { GroupSummary } from './person-file'

/**
 * What a file tells of its protected groups without opening one: how much each holds, and whether it is closed to the
 * role. Contacts are counted by themselves; what else is recorded names the group that it belongs to.
 *
 * @example groupSummaries('custody-officer', [{ fieldGroup: 'health' }, { fieldGroup: 'open' }], 2)
 * //=> [{ group: 'health', restricted: true, count: 1 }, …, { group: 'contacts', restricted: …, count: 2 }]
 */
export const groupSummaries = (
  role: Role,
  recorded: readonly { readonly fieldGroup: string }[],
  contacts: number,
): GroupSummary[] =>
  fieldGroupSchema.options.map((group) => ({
    group,
    restricted: !canRead(role, group),
    count: group === 'contacts' ? contacts : recorded.filter(({ fieldGroup }) => fieldGroup === group).length,
  }))
