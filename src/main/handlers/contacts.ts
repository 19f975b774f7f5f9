import { canRead } from '../../core/access/permissions'
import type { flagsQuestions } from '../../core/flags/flags-questions'
import { conflict, invalid, ok, refuse } from '../../core/result'
import type { CommandContext, HandlersOf } from '../handler'
import { findContact, findFamilyMember, memberIdsOf, membershipsOf } from '../store/flag-rows'
import { newId } from '../store/new-id'
import { findPerson } from '../store/person-rows'

type Contacts = Pick<
  typeof flagsQuestions,
  'contacts.add' | 'contacts.update' | 'families.link' | 'families.unlink'
>

const noPerson = refuse({ code: 'not-found', what: 'person' })

/** The family both people will be in: one that exists already, or a new one. Two families become one. */
function familyFor({ db, work }: Pick<CommandContext, 'db' | 'work'>, personId: string, relativeId: string) {
  const mine = membershipsOf(db, personId)
  const theirs = membershipsOf(db, relativeId)
  if (mine.some(({ familyId }) => theirs.some((other) => other.familyId === familyId))) return null
  const familyId = mine[0]?.familyId ?? theirs[0]?.familyId ?? newId()
  const joining = mine.length > 0 ? theirs[0]?.familyId : undefined
  if (joining !== undefined) {
    for (const id of memberIdsOf(db, joining)) work.update('familyMember', id, { familyId })
  }
  return { familyId, hasMine: mine.length > 0, hasTheirs: theirs.length > 0 }
}

export const contactsHandlers: HandlersOf<Contacts> = {
  'contacts.add': ({ db, work, user, scope }, { personId, ...facts }) => {
    if (!canRead(user.role, 'contacts')) return refuse({ code: 'forbidden', why: 'role' })
    if (!findPerson(db, personId, scope)) return noPerson
    const id = newId()
    work.insert('contact', { id, personId, ...facts })
    return ok({ id })
  },

  'contacts.update': ({ db, work, user, scope }, { id, reason, ...facts }) => {
    if (!canRead(user.role, 'contacts')) return refuse({ code: 'forbidden', why: 'role' })
    const present = findContact(db, id)
    if (!present || !findPerson(db, present.personId, scope))
      return refuse({ code: 'not-found', what: 'contact' })
    work.because(reason)
    work.update('contact', id, facts)
    return ok(null)
  },

  'families.link': (context, { personId, relativeId, relation, relativeRelation }) => {
    const { db, work, scope } = context
    if (personId === relativeId) return invalid(['relativeId'], 'family.self')
    if (!findPerson(db, personId, scope) || !findPerson(db, relativeId, scope)) return noPerson
    const family = familyFor(context, personId, relativeId)
    if (family === null) return conflict('family.linkedAlready')
    const { familyId, hasMine, hasTheirs } = family
    if (!hasMine) work.insert('familyMember', { id: newId(), familyId, personId, relation })
    if (!hasTheirs)
      work.insert('familyMember', {
        id: newId(),
        familyId,
        personId: relativeId,
        relation: relativeRelation,
      })
    return ok({ familyId })
  },

  'families.unlink': ({ db, work, scope }, { memberId, reason }) => {
    const member = findFamilyMember(db, memberId)
    if (!member || !findPerson(db, member.personId, scope))
      return refuse({ code: 'not-found', what: 'family member' })
    work.because(reason)
    work.remove('familyMember', memberId)
    const rest = memberIdsOf(db, member.familyId)
    // A family of one is none.
    if (rest.length === 1 && rest[0] !== undefined) work.remove('familyMember', rest[0])
    return ok(null)
  },
}
