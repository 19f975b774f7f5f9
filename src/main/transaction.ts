import type { QuestionName } from '../core/contract'
import { conflict, invariant, type Result } from '../core/result'
import type { Workplace } from './handler'
import { keepToWriters } from './law/place-writers'
import type { OpenRegister } from './session'
import type { WritableDb } from './store/db'
import { suspendNameIndex } from './store/name-index'
import { newId } from './store/new-id'
import { hasReferences, suspendReferences } from './store/references'
import { checkedWork, openUnitOfWork, type UnitOfWork } from './store/unit-of-work'

/** Who writes where, under which question. */
export type Writing = {
  readonly register: OpenRegister
  readonly writer: WritableDb
  readonly name: QuestionName
  readonly workplace: Pick<Workplace, 'now'>
}

const actionBy = ({ register, name, workplace }: Writing) => ({
  actionId: newId(),
  userId: register.user.id,
  command: name,
  recordedAt: workplace.now(),
})

/** Runs what writes at once in one transaction: accepted and logged, or nothing at all. */
export function writeAtOnce(writing: Writing, run: (work: UnitOfWork) => Result<unknown>): Result<unknown> {
  const { register, writer } = writing
  writer.raw.exec('BEGIN IMMEDIATE')
  try {
    const { work, finish } = openUnitOfWork(writer, register.head, actionBy(writing))
    const answer = run(keepToWriters(work, writing.name))
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

/**
 * Runs long work in one transaction that stays open while the host goes on answering questions. Where its people
 * come `told`, their references are checked as they come, and not by the database once more.
 */
export async function writeLong(
  writing: Writing,
  write: (work: UnitOfWork, db: WritableDb) => Promise<Result<unknown>>,
  people?: 'told',
): Promise<Result<unknown>> {
  const { register, writer } = writing
  const { raw } = writer
  // Copying the log into the file belongs after the answer, not into it.
  const checkpointPages = raw.pragma('wal_autocheckpoint', { simple: true })
  raw.pragma('wal_autocheckpoint = 0')
  const references = people === 'told' ? suspendReferences(writer) : undefined
  try {
    raw.exec('BEGIN IMMEDIATE')
    const names = suspendNameIndex(writer)
    const { work, finish } = openUnitOfWork(writer, register.head, actionBy(writing), names.grew)
    const kept = keepToWriters(work, writing.name)
    const answer = await write(references === undefined ? kept : onlyTold(kept), writer)
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
    if (raw.open) {
      raw.pragma(`wal_autocheckpoint = ${checkpointPages}`)
      references?.resume()
    }
  }
}

/** A unit of work whose rows refer to others, or are referred to, only where they come told and are checked so. */
const onlyTold = (work: UnitOfWork): UnitOfWork =>
  checkedWork(work, (entity) =>
    invariant(!hasReferences(entity), `a ${entity} whose references somebody checks`),
  )

function settle(register: OpenRegister, head: OpenRegister['head']): void {
  if (head.seq === register.head.seq) return
  register.head = head
  register.onCommit(head)
}
