import { z } from 'zod'
import { canRead, mayAsk } from '../core/access/permissions'
import { contract, isQuestionName, type QuestionName } from '../core/contract'
import { issuesOf } from '../core/issues-of'
import type { Question, QuestionKind } from '../core/question'
import { conflict, invariant, type Problem, type Result, refuse } from '../core/result'
import type { Handlers, QueryContext, Scope, Workplace } from './handler'
import { logIncident } from './incident'
import type { OpenRegister } from './session'
import type { WritableDb } from './store/db'
import { recordLook } from './store/look-rows'
import { storeProblem } from './store/store-problem'
import type { UnitOfWork } from './store/unit-of-work'
import { writeAtOnce, writeLong } from './transaction'

const envelope = z.object({ name: z.string().max(80), input: z.unknown(), quiet: z.boolean().optional() })

const questionNamed = (name: QuestionName): Question<QuestionKind, z.ZodType, z.ZodType> => contract[name]

type AnyHandler = (context: unknown, input: unknown) => Result<unknown> | Promise<Result<unknown>>

/**
 * The one door: authenticate, authorise, parse, run in one transaction, record, answer.
 * Never throws; a fault of the program is logged under a number and answered as `internal`.
 */
export function createDispatch(workplace: Workplace, handlers: Handlers, onActivity: () => void) {
  /** While long work holds the writer, other commands are told so instead of waiting. */
  let longWork = false
  return async (question: unknown): Promise<Result<unknown>> => {
    const asked = envelope.safeParse(question)
    if (!asked.success) return refuse({ code: 'not-found', what: 'question' })
    const { name, input, quiet } = asked.data
    if (!isQuestionName(name)) return refuse({ code: 'not-found', what: 'question' })
    try {
      if (!quiet) onActivity()
      const { kind, input: schema } = questionNamed(name)
      const register = workplace.desk.current()
      const refused = refusalOf(name, register)
      if (refused) return refuse(refused)
      const parsed = schema.safeParse(input)
      if (!parsed.success) return refuse({ code: 'invalid-input', issues: issuesOf(parsed.error) })
      const handler = handlers[name] as AnyHandler
      if (kind === 'door') return await handler(workplace, parsed.data)
      if (!register) return refuse({ code: 'forbidden', why: 'locked' })
      const context = contextFor(workplace, register, name, longWork)
      if (kind === 'query') return await handler(context, parsed.data)
      const writer = register.store.writer
      if (kind === 'job') {
        const longWrite = (
          write: (work: UnitOfWork, db: WritableDb) => Promise<Result<unknown>>,
          people?: 'told',
        ) => {
          if (!writer) return Promise.resolve(refuse({ code: 'forbidden', why: 'read-only' }))
          if (register.missing) return Promise.resolve(conflict('changelog.recordsMissing'))
          if (longWork) return Promise.resolve(conflict('write.busy'))
          longWork = true
          return writeLong({ register, writer, name, workplace }, write, people).finally(() => {
            longWork = false
          })
        }
        return await handler({ ...context, longWrite, isWriting: () => longWork }, parsed.data)
      }
      if (!writer) return refuse({ code: 'forbidden', why: 'read-only' })
      if (longWork) return conflict('write.busy')
      // Whoever writes on would bury what is missing; it must be seen first.
      if (register.missing && name !== 'changelog.acknowledgeMissing')
        return conflict('changelog.recordsMissing')
      return writeAtOnce(
        { register, writer, name, workplace },
        (work) => handler({ ...context, db: writer, work }, parsed.data) as Result<unknown>,
      )
    } catch (error) {
      return refuse(storeProblem(error) ?? { code: 'internal', incident: logIncident(error, name) })
    }
  }
}

function refusalOf(name: QuestionName, register: OpenRegister | null): Problem | null {
  const allowed = mayAsk[name]
  if (allowed === 'door') return null
  if (!register) return { code: 'forbidden', why: 'locked' }
  if (!allowed.includes(register.user.role)) return { code: 'forbidden', why: 'role' }
  return null
}

function contextFor(
  workplace: Workplace,
  register: OpenRegister,
  name: QuestionName,
  writerBusy: boolean,
): QueryContext {
  const { user, store } = register
  const scope: Scope = user.role === 'lawyer' ? { kind: 'assigned', userId: user.id } : { kind: 'everyone' }
  return {
    ...workplace,
    read: store.reader,
    register,
    user,
    scope,
    // What cannot be noted is not shown: a look written into somebody's long transaction would vanish
    // if that is taken back, and a register opened read-only keeps none.
    mayRead: (fieldGroup) => canRead(user.role, fieldGroup) && store.writer !== null && !writerBusy,
    look: (personId, fieldGroup) => {
      invariant(store.writer && !writerBusy, 'a look that can be noted')
      recordLook(store.writer, {
        lookedAt: workplace.now(),
        userId: user.id,
        personId,
        fieldGroup,
        question: name,
      })
    },
  }
}
