import type { personQuestions } from '../../core/people/person-questions'
import { conflict, ok, refuse } from '../../core/result'
import type { CommandContext, HandlersOf } from '../handler'
import { newId } from '../store/new-id'
import { findIdentifier, findPerson, isIdentifierTaken } from '../store/person-rows'

type Identifiers = Pick<
  typeof personQuestions,
  'identifiers.add' | 'identifiers.change' | 'identifiers.remove'
>

const visible = ({ db, scope }: Pick<CommandContext, 'db' | 'scope'>, id: string) => {
  const row = findIdentifier(db, id)
  return row !== null && findPerson(db, row.personId, scope) ? row : null
}

const notThere = refuse({ code: 'not-found', what: 'identifier' })

export const identifiersHandlers: HandlersOf<Identifiers> = {
  'identifiers.add': (context, { personId, ...wanted }) => {
    if (!findPerson(context.db, personId, context.scope)) return refuse({ code: 'not-found', what: 'person' })
    if (isIdentifierTaken(context.db, personId, wanted)) return conflict('person.identifierTwice')
    const id = newId()
    context.work.insert('identifier', { id, personId, ...wanted })
    return ok({ id })
  },

  'identifiers.change': (context, { id, reason, ...wanted }) => {
    const row = visible(context, id)
    if (row === null) return notThere
    if (isIdentifierTaken(context.db, row.personId, wanted, id)) return conflict('person.identifierTwice')
    context.work.because(reason)
    context.work.update('identifier', id, wanted)
    return ok(null)
  },

  'identifiers.remove': (context, { id, reason }) => {
    if (visible(context, id) === null) return notThere
    context.work.because(reason)
    context.work.remove('identifier', id)
    return ok(null)
  },
}
