import { conflict, type Result } from '../core/result'
import type { Desk } from './session'

const busy = new WeakSet<Desk>()

/** Opening takes part of a second and puts a register on the desk: a second one meanwhile is told to wait. */
export const oneAtATime = async <T>(desk: Desk, task: () => Promise<Result<T>>): Promise<Result<T>> => {
  if (busy.has(desk)) return conflict('session.busy')
  busy.add(desk)
  try {
    return await task()
  } finally {
    busy.delete(desk)
  }
}
