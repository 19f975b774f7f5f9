import type { personQuestions } from '../../core/people/person-questions'
import { conflict, ok, refuse } from '../../core/result'
import type { CommandContext, HandlersOf } from '../handler'
import { newId } from '../store/new-id'
import { findIdentifier, findPerson, identifiersOf } from '../store/person-rows'

type Identifiers = Pick<
  typeof personQuestions,
  'identifiers.add' | 'identifiers.change' | 'identifiers.remove'
>

const isWritten = (
  { db }: Pick<CommandContext, 'db'>,
  personId: string,
  wanted: { kind: string; value: string },
  besides?: string,
): boolean =>
  identifiersOf(db, personId).some(
    ({ id, kind, value }) => id !== besides && kind === wanted.kind && value === wanted.value,
  )

const visible = ({ db, scope }: Pick<CommandContext, 'db' | 'scope'>, id: string) => {
  const row = findIdentifier(db, id)
  return row !== null && findPerson(db, row.personId, scope) ? row : null
}

const notThere = refuse({ code: 'not-found', what: 'identifier' })

export const identifiersHandlers: HandlersOf<Identifiers> = {
  'identifiers.add': (context, { personId, ...wanted }) => {
    if (!findPerson(context.db, personId, context.scope)) return refuse({ code: 'not-found', what: 'person' })
    if (isWritten(context, personId, wanted)) return conflict('person.identifierTwice')
    const id = newId()
    context.work.insert('identifier', { id, personId, ...wanted })
    return ok({ id })
  },

  'identifiers.change': (context, { id, reason, ...wanted }) => {
    const row = visible(context, id)
    if (row === null) return notThere
    if (isWritten(context, row.personId, wanted, id)) return conflict('person.identifierTwice')
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
