import { z } from 'zod'
import { mayAsk } from '../core/access/permissions'
import { contract, isQuestionName, type QuestionName } from '../core/contract'
import type { Question, QuestionKind } from '../core/question'
import { conflict, type Problem, type Result, refuse } from '../core/result'
import type { Handlers, QueryContext, Scope, Workplace } from './handler'
import { logIncident } from './incident'
import type { OpenRegister } from './session'
import type { WritableDb } from './store/db'
import { recordLook } from './store/look-rows'
import { suspendNameIndex } from './store/name-index'
import { newId } from './store/new-id'
import { openUnitOfWork, type UnitOfWork } from './store/unit-of-work'

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
    if (!quiet) onActivity()
    const { kind, input: schema } = questionNamed(name)
    const register = workplace.desk.current()
    const refused = refusalOf(name, register)
    if (refused) return refuse(refused)
    const parsed = schema.safeParse(input)
    if (!parsed.success) return refuse(invalidInput(parsed.error))
    const handler = handlers[name] as AnyHandler
    try {
      if (kind === 'door') return await handler(workplace, parsed.data)
      if (!register) return refuse({ code: 'forbidden', why: 'locked' })
      const context = contextFor(workplace, register, name)
      if (kind === 'query') return await handler(context, parsed.data)
      const writer = register.store.writer
      if (kind === 'job') {
        const longWrite = (write: (work: UnitOfWork, db: WritableDb) => Promise<Result<unknown>>) => {
          if (!writer) return Promise.resolve(refuse({ code: 'forbidden', why: 'read-only' }))
          if (longWork) return Promise.resolve(conflict('write.busy'))
          longWork = true
          return runLong(register, writer, name, workplace, write).finally(() => {
            longWork = false
          })
        }
        return await handler({ ...context, longWrite }, parsed.data)
      }
      if (!writer) return refuse({ code: 'forbidden', why: 'read-only' })
      if (longWork) return conflict('write.busy')
      return runCommand(register, writer, name, workplace, (work) =>
        handler({ ...context, db: writer, work }, parsed.data),
      )
    } catch (error) {
      return refuse({ code: 'internal', incident: logIncident(error) })
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

function contextFor(workplace: Workplace, register: OpenRegister, name: QuestionName): QueryContext {
  const { user, store } = register
  const scope: Scope = user.role === 'lawyer' ? { kind: 'assigned', userId: user.id } : { kind: 'everyone' }
  return {
    ...workplace,
    read: store.reader,
    register,
    user,
    scope,
    look: (personId, fieldGroup) => {
      // A register opened read-only cannot keep the look; the monitor's own visit record will.
      if (store.writer)
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

const actionBy = (register: OpenRegister, name: QuestionName, workplace: Workplace) => ({
  actionId: newId(),
  userId: register.user.id,
  command: name,
  recordedAt: workplace.now(),
})

function runCommand(
  register: OpenRegister,
  writer: WritableDb,
  name: QuestionName,
  workplace: Workplace,
  run: (work: UnitOfWork) => Result<unknown> | Promise<Result<unknown>>,
): Result<unknown> {
  writer.raw.exec('BEGIN IMMEDIATE')
  try {
    const { work, finish } = openUnitOfWork(writer, register.head, actionBy(register, name, workplace))
    const answer = run(work) as Result<unknown>
    if (!answer.ok) {
      writer.raw.exec('ROLLBACK')
      return answer
    }
    const head = finish()
    writer.raw.exec('COMMIT')
    settle(register, head)
    return answer
  } catch (error) {
    if (writer.raw.inTransaction) writer.raw.exec('ROLLBACK')
    throw error
  }
}

async function runLong(
  register: OpenRegister,
  writer: WritableDb,
  name: QuestionName,
  workplace: Workplace,
  write: (work: UnitOfWork, db: WritableDb) => Promise<Result<unknown>>,
): Promise<Result<unknown>> {
  const { raw } = writer
  // Copying the log into the file belongs after the answer, not into it.
  const checkpointPages = raw.pragma('wal_autocheckpoint', { simple: true })
  raw.pragma('wal_autocheckpoint = 0')
  raw.exec('BEGIN IMMEDIATE')
  try {
    const names = suspendNameIndex(writer)
    const { work, finish } = openUnitOfWork(writer, register.head, actionBy(register, name, workplace))
    const answer = await write(work, writer)
    if (!raw.open) return conflict('write.interrupted')
    if (!answer.ok) {
      raw.exec('ROLLBACK')
      return answer
    }
    names.resume()
    const head = finish()
    raw.exec('COMMIT')
    settle(register, head)
    return answer
  } catch (error) {
    // Locking closes the connection, and with it the transaction, under running work.
    if (!raw.open) return conflict('write.interrupted')
    if (raw.inTransaction) raw.exec('ROLLBACK')
    throw error
  } finally {
    if (raw.open) raw.pragma(`wal_autocheckpoint = ${checkpointPages}`)
  }
}

function settle(register: OpenRegister, head: OpenRegister['head']): void {
  if (head.seq === register.head.seq) return
  register.head = head
  register.onCommit(head)
}

function invalidInput(error: z.ZodError): Problem {
  return {
    code: 'invalid-input',
    issues: error.issues.map(({ path, message }) => ({
      path: path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
      message,
    })),
  }
}
