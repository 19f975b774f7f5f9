import { basename } from 'node:path'
import type { sessionQuestions } from '../../core/access/session-questions'
import { ok } from '../../core/result'
import type { HandlersOf } from '../handler'
import { findFacility } from '../store/facility-rows'

export const sessionHandlers: HandlersOf<typeof sessionQuestions> = {
  'session.state': ({ desk, given }) => {
    const register = desk.current()
    const file = desk.file()
    const fileName = file === null ? null : basename(file)
    if (!register)
      return ok({
        state: file === null ? 'empty' : 'locked',
        host: given.host,
        fileName,
        facility: null,
        user: null,
        readOnly: false,
        lastChange: null,
      })
    const facility = findFacility(register.store.reader)
    return ok({
      state: 'open',
      host: given.host,
      fileName,
      facility: facility && { ...facility, isExample: facility.isExample === 1 },
      user: register.user,
      readOnly: register.readOnly,
      lastChange: register.head.seq,
    })
  },
  'session.lock': ({ desk }) => {
    desk.lock()
    return ok(null)
  },
}
