import { basename } from 'node:path'
import type { sessionQuestions } from '../../core/access/session-questions'
import { conflict, ok } from '../../core/result'
import type { HandlersOf } from '../handler'
import { oneAtATime } from '../one-at-a-time'
import { findFacility } from '../store/facility-rows'
import { recover, unlock } from '../unlock'

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
        lastHash: null,
      })
    const facility = findFacility(register.store.reader)
    return ok({
      state: 'open',
      host: given.host,
      fileName,
      facility: facility && {
        name: facility.name,
        country: facility.country,
        zone: facility.zone,
        language: facility.language,
        idleLockMinutes: facility.idleLockMinutes,
        isExample: facility.isExample === 1,
      },
      user: register.user,
      readOnly: register.readOnly,
      lastChange: register.head.seq,
      lastHash: register.head.hash.toString('hex'),
    })
  },
  'session.lock': ({ desk }) => {
    desk.lock()
    return ok(null)
  },
  'session.unlock': (workplace, credentials) =>
    oneAtATime(workplace.desk, async () => {
      const file = workplace.desk.file()
      if (file === null) return conflict('session.noFile')
      workplace.desk.lock()
      const opened = await unlock(workplace, file, credentials)
      if (!opened.ok) return opened
      workplace.desk.open(opened.value)
      return ok(null)
    }),
  'session.unlockWithRecoveryKey': (workplace, given) =>
    oneAtATime(workplace.desk, async () => {
      const file = workplace.desk.file()
      if (file === null) return conflict('session.noFile')
      workplace.desk.lock()
      const opened = await recover(workplace, file, given)
      if (!opened.ok) return opened
      workplace.desk.open(opened.value.register)
      return ok({ login: opened.value.login })
    }),
}
