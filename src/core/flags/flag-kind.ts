import { z } from 'zod'
import type { FieldGroup } from '../access/roles'

/** Who may read a flag: everyone who may open the person, or only readers of a protected group. */
export type FlagGroup = Exclude<FieldGroup, 'contacts'> | 'open'

// What each flag gives away decides its group. "No contact with the consulate" is open because the
// officer at the telephone must see it, and it may stand for anybody (Vienna Convention, art. 36).
const groups = {
  'no-consular-contact': 'open',
  'interpreter-needed': 'open',
  'unaccompanied-child': 'open',
  'with-children': 'open',
  'older-person': 'open',
  indigenous: 'open',
  'keep-apart': 'open',
  stateless: 'open',
  'asylum-claim': 'asylum',
  'fear-of-return': 'asylum',
  refugee: 'asylum',
  pregnant: 'health',
  nursing: 'health',
  'serious-illness': 'health',
  'mental-health': 'health',
  disability: 'health',
  'suicide-risk': 'health',
  torture: 'health',
  'sexual-violence': 'health',
  lgbti: 'health',
  trafficking: 'trafficking',
  'trafficking-sign': 'trafficking',
} as const satisfies Readonly<Record<string, FlagGroup>>

/** The name of something that can call for protection. */
export type FlagKind = keyof typeof groups

/** What can call for protection. The group of each is fixed: nobody chooses who may read a flag. */
export const flagKinds = Object.keys(groups) as readonly FlagKind[]
export const flagKindSchema = z.enum(flagKinds)

/** The group of a kind of flag. Example: `groupOfFlag('pregnant') //=> 'health'`. */
export const groupOfFlag = (kind: FlagKind): FlagGroup => groups[kind]
